import { defineClosingDetection } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/inspector-finding-closed',
  product: 'Inspector',
  closes: 'findings/inspector-finding',
  why: 'Inspector no longer sees the weakness, or somebody suppressed the finding.',
  references: ['https://docs.aws.amazon.com/inspector/latest/user/findings-managing-closing.html'],
})
