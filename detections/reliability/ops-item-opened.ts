import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { type OpsItem, opsItemInWords, ssmOpsItem } from '../../shared/sources/services/ssm-ops-item.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmOpsItem, {
  id: 'reliability/ops-item-opened',
  detailTypes: ['OpsItem Create'],
  // Tasks and requests for changes are somebody's plan.
  detail: { 'ops-item-type': ['/aws/issue', '/aws/insight', { exists: false }] },
  severity: (item) => severityOf(item),
  gravest: 'high',
  title: (item) => (item.title === undefined ? `${opsItemInWords(item)} was opened` : `OpsItem opened: ${item.title}`),
  why: 'Somebody, or a service that watches, wants it to be looked at.',
  respond: (item, e) => [
    {
      do: 'Read it, with what else is known of its resources:',
      run: aws`ssm get-ops-item --ops-item-id ${item['ops-item-id'] ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'When it is done, say so:',
      run: aws`ssm update-ops-item --ops-item-id ${item['ops-item-id'] ?? unknownName} --status Resolved --region ${e.region}`,
    },
  ],
  falsePositives: ['An alarm or a rule opened it, and is told by itself.'],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/OpsCenter.html',
    'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_OpsItem.html',
  ],
})

/** OpsCenter has 1 for critical to 4 for low; critical is kept for what Tocsin itself can judge. */
function severityOf({ severity }: OpsItem): 'high' | 'medium' | 'low' {
  if (severity === 1) return 'high'
  return severity === 2 ? 'medium' : 'low'
}
