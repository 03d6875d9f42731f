import { emailSending, faultOf, senderInWords } from '../../shared/sources/services/ses.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(emailSending, {
  id: 'reliability/email-reputation-mended',
  detailTypes: ['Advisor Recommendation Status Resolved', 'Advisor Recommendation Status Closed'],
  closes: 'reliability/email-reputation-at-risk',
  onlyCloses: true,
  severity: 'information',
  title: (d, e) => `${senderInWords(e)} no longer sends mail that ${faultOf(d)}`,
  ending: (d, e) => ({
    title: `${senderInWords(e)} no longer sends mail that ${faultOf(d)}`,
    since: 'SES found fault with it',
    why: 'SES holds the finding to be mended.',
  }),
  why: 'SES holds the finding to be mended.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/ses/latest/dg/tenants.html'],
})
