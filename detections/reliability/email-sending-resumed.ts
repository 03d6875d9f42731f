import { emailSending, senderInWords } from '../../shared/sources/services/ses.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(emailSending, {
  id: 'reliability/email-sending-resumed',
  detailTypes: ['Sending Status Enabled'],
  closes: 'reliability/email-sending-paused',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `${senderInWords(e)} can send e-mail`,
  ending: (_, e) => ({
    title: `${senderInWords(e)} can send e-mail again`,
    since: 'it was paused',
    why: 'What was refused meanwhile is not sent by itself.',
  }),
  why: 'What was refused meanwhile is not sent by itself.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/ses/latest/dg/tenants.html'],
})
