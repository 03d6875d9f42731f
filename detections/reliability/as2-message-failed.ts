import { as2InWords, transferAs2 } from '../../shared/sources/services/transfer.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(transferAs2, {
  id: 'reliability/as2-message-failed',
  severity: 'medium',
  title: (d, e) => as2InWords(d, e.detailType),
  window: { minutes: 6 * 60 },
  why: (_, { detailType }) =>
    detailType.includes('MDN')
      ? 'Without the receipt it is not proven that the message arrived, and it may be sent a second time.'
      : 'The order, invoice or whatever the message holds has not reached the other side.',
  respond: [
    'Read the message above: mostly a certificate expired or is not in the profile, or the other side cannot be reached.',
    'Compare the certificates of both profiles with those that the partner uses now.',
    'Have the message sent again.',
  ],
  falsePositives: ['The other side was down for a while, and the message was sent again since.'],
  references: [
    'https://docs.aws.amazon.com/transfer/latest/userguide/events-detail-reference.html',
    'https://docs.aws.amazon.com/transfer/latest/userguide/as2-error-codes.html',
  ],
})
