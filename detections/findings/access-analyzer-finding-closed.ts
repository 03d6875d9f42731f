import { defineClosingDetection } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/access-analyzer-finding-closed',
  product: 'IAM Access Analyzer',
  closes: 'findings/access-analyzer-finding',
  why: (closedAs) =>
    closedAs === 'resolved'
      ? 'The access is gone, or used again.'
      : 'Somebody archived the finding, as for access that is meant: it stays.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings-remediate.html'],
})
