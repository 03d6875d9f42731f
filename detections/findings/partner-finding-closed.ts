import { defineClosingDetection, heldForDone } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/partner-finding-closed',
  closes: 'findings/partner-finding',
  why: heldForDone,
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/finding-workflow-status.html'],
})
