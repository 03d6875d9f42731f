import { text } from '../read-leniently.ts'
import { resourceName } from '../resource-name.ts'
import { thingInWords } from './named-thing.ts'
import { defineService, type ServiceEnvelope } from './service.ts'

const made = { result: text, reason: text }

/**
 * A private certificate authority wrote its list of revoked certificates, or its audit report, or could not.
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/CloudWatchEvents.html
 */
export const privateCa = defineService({
  source: 'aws.acm-pca',
  detailTypes: ['ACM Private CA CRL Generation', 'ACM Private CA Audit Report Generation'],
  detail: made,
  resources: (_, envelope) => authorityIn(envelope),
  matter: (_, { detailType }) => detailType,
  what: ({ result }, envelope) =>
    `${thingInWords('private CA', authorityIn(envelope)[0]?.name)} ${result === 'failure' ? 'could not write' : 'wrote'} its ${writtenIn(envelope)}`,
  because: ({ reason }) => reason,
})

/** "list of revoked certificates" */
export function writtenIn({ detailType }: { readonly detailType: string }): string {
  return detailType.includes('CRL') ? 'list of revoked certificates' : 'audit report'
}

function authorityIn({ resources }: ServiceEnvelope) {
  const arn = resources.find((one) => one.includes(':certificate-authority/'))
  const type = 'AWS::ACMPCA::CertificateAuthority'
  return arn === undefined ? [] : [{ type, name: resourceName(type, arn), arn }]
}
