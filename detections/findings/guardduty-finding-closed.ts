import { defineClosingDetection } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/guardduty-finding-closed',
  product: 'GuardDuty',
  closes: 'findings/guardduty-finding',
  why: 'Somebody archived the finding, or Security Hub no longer counts it: whoever did so holds it for dealt with.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/findings_management.html'],
})
