import { acmCertificate, certificateInWords } from '../../shared/sources/services/acm.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(acmCertificate, {
  id: 'reliability/certificate-available',
  detailTypes: ['ACM Certificate Available'],
  closes: 'reliability/certificate-expires',
  onlyCloses: true,
  severity: 'information',
  title: (c) => `${certificateInWords(c)} is renewed`,
  ending: (c) => ({
    title: `${certificateInWords(c)} is renewed`,
    since: 'ACM warned of its end',
    why: 'What uses it in AWS has the new one; where it was exported, the new one must be put in place by hand.',
  }),
  why: 'What uses it in AWS has the new one.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html'],
})
