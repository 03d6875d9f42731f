import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'

export default defineCallDetection({
  id: 'audit-trail/own-rule-changed',
  calls: ['events:DisableRule', 'events:DeleteRule', 'events:RemoveTargets', 'events:PutRule', 'events:PutTargets'],
  // A deployment writes rules and targets anew, which is how they should change.
  where: (e) => ownResources(e).length > 0 && (isSwitchedOff(e) || e.tool?.automatic !== true),
  severity: (e) => (isSwitchedOff(e) ? 'critical' : 'high'),
  gravest: 'critical',
  title: (e) => `${e.actor.name} ${didTo(e)} Tocsin's own rule ${ownResources(e).join(', ')}`,
  // Targets are removed before a rule is deleted, and a change must not hide it.
  groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)} ${isSwitchedOff(e)}`,
  why: 'This system no longer sees the events that the rule let through, and raises no alerts about them.',
  respond: (e) => [
    ...ownResources(e)
      .filter(() => e.action.name === 'DisableRule')
      .map((rule) => ({
        do: 'Enable it again:',
        run: aws`events enable-rule --name ${rule} --region ${e.region}`,
      })),
    'Deploy Tocsin again: that sets all of its rules and targets right.',
    `Ask ${e.actor.name} why; if there is no good answer, take their credentials away.`,
    "Look in CloudTrail's event history for what was done meanwhile.",
  ],
  falsePositives: ['Tocsin is deployed or removed by a tool that does not say what it is.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DisableRule.html',
    'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargets.html',
  ],
})

function isSwitchedOff({ action, request }: ApiCall): boolean {
  if (action.name === 'PutRule') return textAt(request, 'state') === 'DISABLED'
  return action.name !== 'PutTargets'
}

function didTo(e: ApiCall): string {
  switch (e.action.name) {
    case 'DeleteRule':
      return 'deleted'
    case 'RemoveTargets':
      return 'removed targets of'
    default:
      return isSwitchedOff(e) ? 'disabled' : 'changed'
  }
}
