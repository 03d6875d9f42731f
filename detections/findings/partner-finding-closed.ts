import { defineClosingDetection } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/partner-finding-closed',
  closes: 'findings/partner-finding',
  why: 'Whoever resolved, suppressed or archived the finding holds it for dealt with.',
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/finding-workflow-status.html'],
})
