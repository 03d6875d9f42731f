import { defineClosingDetection } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/macie-finding-closed',
  product: 'Macie',
  closes: 'findings/macie-finding',
  why: 'Somebody archived the finding, or Security Hub no longer counts it.',
  references: ['https://docs.aws.amazon.com/macie/latest/user/findings.html'],
})
