import { number, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const certificate = {
  Action: text,
  CertificateType: text,
  CommonName: text,
  DomainValidationMethod: text,
  DaysToExpiry: number,
  CertificateExpirationDate: text,
  RenewalStatusReason: text,
  RevocationReason: text,
  InUse: text,
}

export type Certificate = Detail<typeof certificate>

/**
 * What becomes of certificates. That one expires soon is told every day, from 45 days before on, or as many as the
 * account is set to; that one expired, is there, was revoked or cannot be renewed is told once.
 * AWS's schema has an event of its own for a certificate that its authority revoked.
 * @see https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html
 */
export const acmCertificate = defineService({
  source: 'aws.acm',
  detailTypes: [
    'ACM Certificate Approaching Expiration',
    'ACM Certificate Available',
    'ACM Certificate Expired',
    'ACM Certificate Renewal Action Required',
    'ACM Certificate Revoked',
    'ACM Certificate Revoked by Certificate Authority (CA)',
  ],
  detail: certificate,
  resources: (_, { resources }) => resources.slice(0, 1).map(resourceOfArn),
  what: (detail, { detailType }) => `${certificateInWords(detail)} ${states.get(detailType) ?? 'changed'}`,
  because: ({ RenewalStatusReason, RevocationReason }) => {
    const reason = RenewalStatusReason ?? RevocationReason
    return reason && `the reason is ${reason}`
  },
  lines: ({ DaysToExpiry, CertificateExpirationDate, CertificateType, DomainValidationMethod, InUse }) => [
    ...(DaysToExpiry === undefined ? [] : [`Expires in ${DaysToExpiry} ${DaysToExpiry === 1 ? 'day' : 'days'}`]),
    ...(CertificateExpirationDate === undefined ? [] : [`Valid until ${CertificateExpirationDate}`]),
    ...(CertificateType === undefined ? [] : [`Type ${CertificateType}`]),
    ...(DomainValidationMethod === undefined ? [] : [`Domain validated by ${DomainValidationMethod}`]),
    ...(InUse === undefined ? [] : [isUnused({ InUse }) ? 'No service of AWS uses it' : 'A service of AWS uses it']),
  ],
})

/** "The certificate of example.com" */
export function certificateInWords({ CommonName }: Pick<Certificate, 'CommonName'>): string {
  return CommonName === undefined ? thingInWords('certificate', undefined) : `The certificate of ${CommonName}`
}

/** Where ACM says that no load balancer, distribution or API has it. */
export function isUnused({ InUse }: Pick<Certificate, 'InUse'>): boolean {
  return InUse?.toUpperCase() === 'FALSE'
}

const states: ReadonlyMap<string, string> = new Map([
  ['ACM Certificate Approaching Expiration', 'expires soon'],
  ['ACM Certificate Available', 'is available'],
  ['ACM Certificate Expired', 'has expired'],
  ['ACM Certificate Renewal Action Required', 'cannot be renewed without you'],
  ['ACM Certificate Revoked', 'was revoked'],
  ['ACM Certificate Revoked by Certificate Authority (CA)', 'was revoked'],
])
