import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { ruleCalls } from '../requests/audit-trail/blinding/events.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-rule-changed',
  tells: ruleCalls,
  why: 'This system no longer sees all events that the rule let through, and raises no alerts about them.',
  respond: (e, names) =>
    names
      .filter(() => e.action.name === 'DisableRule')
      .map((rule) => ({ do: 'Enable it again:', run: aws`events enable-rule --name ${rule} --region ${e.region}` })),
  falsePositives: ['Tocsin is deployed by somebody whom its configuration does not name in `deployedBy`.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DisableRule.html',
    'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargets.html',
  ],
})
