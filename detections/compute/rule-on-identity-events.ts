import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { hearsIdentities } from '../requests/compute/identity-events.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/rule-on-identity-events',
  calls: ['events:PutRule'],
  where: (e) => hearsIdentities(e) && isOnOthers(e),
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} made EventBridge rule ${ruleOf(e) ?? 'of unknown name'} listen to IAM for the first time`,
  why: 'A function behind such a rule gives keys to an intruder whenever a user is created, long after they were shut out.',
  respond: (e) => [
    ...ifKnown(ruleOf(e), (rule) => ({
      do: 'See what the rule starts:',
      run: aws`events list-targets-by-rule --rule ${rule} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what ${named('rule', ruleOf(e))} is for.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Another tool watches over the account, or collects all events.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${ruleOf(e) ?? ''}`,
  mitre: ['T1546', 'T1098'],
  references: ['https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html'],
})

function ruleOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'name')
}
