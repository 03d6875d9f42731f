import { aws } from '../../shared/core/shell-command.ts'
import { privateCa, writtenIn } from '../../shared/sources/services/private-ca.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(privateCa, {
  id: 'reliability/private-ca-failed',
  detail: { result: ['failure'] },
  severity: (_, { detailType }) => (detailType.includes('CRL') ? 'medium' : 'low'),
  gravest: 'medium',
  title: (_, e) => `Private CA ${e.resources[0]?.name ?? 'unknown'} could not write its ${writtenIn(e)}`,
  groupBy: (_, e) => `${e.account.id} ${e.region} ${e.resources[0]?.name} ${e.detailType}`,
  window: { minutes: 24 * 60 },
  why: (_, { detailType }) =>
    detailType.includes('CRL')
      ? 'Certificates that were revoked are still trusted, and once the old list expires, no certificate of the CA may be.'
      : 'Who asked for the report of its certificates has none.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.arn, (arn) => ({
      do: 'See into which bucket it writes:',
      run: aws`acm-pca describe-certificate-authority --certificate-authority-arn ${arn} --query CertificateAuthority.RevocationConfiguration --region ${e.region}`,
    })),
    'Let acm-pca.amazonaws.com write into the bucket, in its policy and in that of its KMS key, and leave ACLs as the CA wants them.',
  ],
  falsePositives: ['AWS failed for a moment, and the next one went through.'],
  references: [
    'https://docs.aws.amazon.com/privateca/latest/userguide/CloudWatchEvents.html',
    'https://docs.aws.amazon.com/privateca/latest/userguide/crl-planning.html',
  ],
})
