import { privateCa, writtenIn } from '../../shared/sources/services/private-ca.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(privateCa, {
  id: 'reliability/private-ca-wrote',
  detail: { result: ['success'] },
  closes: 'reliability/private-ca-failed',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `Private CA ${e.resources[0]?.name ?? 'unknown'} wrote its ${writtenIn(e)}`,
  ending: (_, e) => ({
    title: `Private CA ${e.resources[0]?.name ?? 'unknown'} wrote its ${writtenIn(e)} again`,
    since: 'it could not',
    why: meaningOf(e),
  }),
  why: (_, e) => meaningOf(e),
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/privateca/latest/userguide/CloudWatchEvents.html'],
})

function meaningOf({ detailType }: { readonly detailType: string }): string {
  return detailType.includes('CRL') ? 'What was revoked meanwhile stands in it.' : 'Who asked for the report has it.'
}
