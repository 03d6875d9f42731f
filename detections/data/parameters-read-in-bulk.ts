import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { parametersIn } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/parameters-read-in-bulk',
  calls: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
  record: { requestParameters: { withDecryption: [true] } },
  window: {
    minutes: 10,
    threshold: 20,
    // What lies under a path is not recorded, only which page of it was asked for.
    distinct: (e) =>
      isByPath(e) ? JSON.stringify([parametersIn(e), textAt(e.request, 'nextToken')]) : parametersIn(e),
  },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  readOnlyCalls: true,
  severity: (e) => (e.actor.kind === 'assumed-role' && e.actor.permissionSet === undefined ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) =>
    `${e.actor.name} decrypted ${isByPath(e) ? 'many parameters' : '20 parameters or more'} of Parameter Store`,
  why: 'Passwords and keys of many systems may be in one hand: intruders collect them first.',
  respond: (e) => [
    `Ask ${e.actor.name} what they are for.`,
    stopActor(e),
    ...otherCalls(e),
    'Change the secrets that were read, and look for their use in the systems that they open.',
  ],
  falsePositives: ['Programs read their settings when they start, and many start at the same time.'],
  mitre: ['T1555.006', 'T1552'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html'],
})

function isByPath({ action }: ApiCall): boolean {
  return action.name === 'GetParametersByPath'
}
