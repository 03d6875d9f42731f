import { privateCa, writtenIn } from '../../shared/sources/services/private-ca.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(privateCa, {
  id: 'reliability/private-ca-wrote',
  detailTypes: ['ACM Private CA CRL Generation'],
  detail: { result: ['success'] },
  closes: 'reliability/private-ca-failed',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `Private CA ${e.resources[0]?.name ?? 'unknown'} wrote its ${writtenIn(e)}`,
  ending: (_, e) => ({
    title: `Private CA ${e.resources[0]?.name ?? 'unknown'} wrote its ${writtenIn(e)} again`,
    since: 'it could not',
    why: 'What was revoked meanwhile stands in it.',
  }),
  why: 'What was revoked meanwhile stands in it.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/privateca/latest/userguide/CloudWatchEvents.html'],
})
