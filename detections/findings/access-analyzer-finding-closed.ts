import { defineClosingDetection } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/access-analyzer-finding-closed',
  product: 'IAM Access Analyzer',
  closes: 'findings/access-analyzer-finding',
  why: 'The access is gone or used again, or somebody archived the finding as meant.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings-remediate.html'],
})
