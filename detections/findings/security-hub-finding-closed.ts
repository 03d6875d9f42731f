import { defineClosingDetection } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/security-hub-finding-closed',
  product: 'Security Hub',
  closes: 'findings/security-hub-finding',
  why: (closedAs) => {
    if (closedAs === 'passed') return 'The check passes now.'
    if (closedAs === 'suppressed')
      return 'Somebody suppressed the finding: the check still fails, and is no longer told.'
    if (closedAs === 'resolved') return 'The check passes now, or somebody called it resolved.'
    return 'The check is no longer made of this, as where the resource is gone.'
  },
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/finding-workflow-status.html'],
})
