import { as2Message, becameOf, messageInWords, partnersInWords } from '../../shared/sources/services/transfer-as2.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(as2Message, {
  id: 'reliability/as2-message-failed',
  detailTypes: [
    'AS2 Payload Send Failed',
    'AS2 Payload Receive Failed',
    'AS2 MDN Send Failed',
    'AS2 MDN Receive Failed',
  ],
  severity: 'medium',
  title: (d, { detailType }) => `${messageInWords(detailType)}${partnersInWords(d)} ${becameOf(detailType)}`,
  window: { minutes: 6 * 60 },
  why: (_, { detailType }) => {
    if (detailType.includes('MDN')) return 'Whether the message arrived is open, and the partner may send it again.'
    return detailType.includes('Send')
      ? 'The partner does not have the message, and nobody sends it again by itself.'
      : 'The message of the partner is not here.'
  },
  respond: [
    'See what the message says of the failure: mostly a certificate is out of date or another one, or the address of the partner does not answer.',
    'Compare the certificates and the AS2 names of both profiles with those of the partner.',
    'When the cause is mended, send the file again, or ask the partner to.',
  ],
  falsePositives: ["The partner's server is down for a while, and whoever sends tries again."],
  references: ['https://docs.aws.amazon.com/transfer/latest/userguide/event-detail-as2-events.html'],
})
