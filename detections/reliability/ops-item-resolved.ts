import { opsItemInWords, ssmOpsItem } from '../../shared/sources/services/ssm-ops-item.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmOpsItem, {
  id: 'reliability/ops-item-resolved',
  detailTypes: ['OpsItem Update'],
  detail: { status: ['Resolved', 'Closed'] },
  closes: 'reliability/ops-item-opened',
  onlyCloses: true,
  severity: 'information',
  title: (item) => `${opsItemInWords(item)} is resolved`,
  why: 'Whoever worked on it says that it is done.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/OpsCenter.html'],
})
