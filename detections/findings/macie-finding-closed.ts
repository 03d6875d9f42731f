import { defineClosingDetection, heldForDone } from '../define-finding-detection.ts'

export default defineClosingDetection({
  id: 'findings/macie-finding-closed',
  product: 'Macie',
  closes: 'findings/macie-finding',
  why: heldForDone,
  references: ['https://docs.aws.amazon.com/macie/latest/user/findings.html'],
})
