import { defineClosingDetection, heldForDone } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/guardduty-finding-closed',
  product: 'GuardDuty',
  closes: 'findings/guardduty-finding',
  why: heldForDone,
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/findings_management.html'],
})
