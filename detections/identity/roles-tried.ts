import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { resourceOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/roles-tried',
  calls: ['sts:AssumeRole'],
  readOnlyCalls: true,
  outcome: 'failure',
  record: { errorCode: ['AccessDenied'] },
  severity: 'medium',
  title: (e) => `${e.actor.name} was refused 5 roles or more within 10 minutes`,
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  window: { minutes: 10, threshold: 5, distinct: roleTried },
  why: 'Programs know the roles that they need; who tries one after the other looks for one that is open.',
  respond: (e) => [
    stopActor(e),
    `Ask ${e.actor.name} what was tried, and see whether one of the roles was taken in the end.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A program that works in many accounts lost its permissions.', 'A security test, announced before.'],
  mitre: ['T1580', 'T1069.003'],
  references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html'],
})

/** Roles of several accounts often have one name. Of a call that was refused CloudTrail often records no parameters; then the message names the role. */
function roleTried(e: ApiCall): string {
  const role = textAt(e.request, 'roleArn') ?? resourceOf(e, 'AWS::IAM::Role')
  return role ?? (e.outcome.kind === 'failure' ? e.outcome.message : undefined) ?? 'a role'
}
