import { defineClosingDetection } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/inspector-finding-closed',
  product: 'Inspector',
  closes: 'findings/inspector-finding',
  why: (closedAs) =>
    closedAs === 'suppressed'
      ? 'Somebody suppressed the finding: the weakness is still there.'
      : 'Inspector no longer sees the weakness, or what had it is gone.',
  references: ['https://docs.aws.amazon.com/inspector/latest/user/findings-managing-closing.html'],
})
