import { defineClosingDetection } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/security-hub-finding-closed',
  product: 'Security Hub',
  closes: 'findings/security-hub-finding',
  why: 'The check passes now, or somebody resolved or suppressed the finding.',
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/finding-workflow-status.html'],
})
