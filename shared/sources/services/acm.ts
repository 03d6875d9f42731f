import { number, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { thingInWords, timeInWords } from './named-thing.ts'
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
  what: (detail, { detailType }) => `${certificateInWords(detail)} ${stateOf(detail, detailType)}`,
  because: ({ RenewalStatusReason, RevocationReason }) => {
    const reason = RenewalStatusReason ?? RevocationReason
    return reason && `the reason is ${reason}`
  },
  lines: (
    { DaysToExpiry, CertificateExpirationDate, CertificateType, DomainValidationMethod, InUse },
    { detailType },
  ) => [
    ...(DaysToExpiry === undefined || detailType === approaching ? [] : [`Expires ${inDays(DaysToExpiry)}`]),
    ...(CertificateExpirationDate === undefined ? [] : [`Valid until ${timeInWords(CertificateExpirationDate)}`]),
    ...(CertificateType === undefined ? [] : [types.get(CertificateType) ?? `Type ${CertificateType}`]),
    ...(DomainValidationMethod === undefined
      ? []
      : [`Domain validated by ${DomainValidationMethod.replace('EMAIL', 'e-mail')}`]),
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

const approaching = 'ACM Certificate Approaching Expiration'

const types: ReadonlyMap<string, string> = new Map([
  ['AMAZON_ISSUED', 'Issued by ACM'],
  ['IMPORTED', 'Imported'],
  ['PRIVATE', 'Issued by a private CA'],
])

function stateOf({ DaysToExpiry }: Certificate, detailType: string): string {
  if (detailType !== approaching) return states.get(detailType) ?? 'changed'
  return DaysToExpiry === undefined ? 'expires soon' : `expires ${inDays(DaysToExpiry)}`
}

function inDays(days: number): string {
  return `in ${days} ${days === 1 ? 'day' : 'days'}`
}

const states: ReadonlyMap<string, string> = new Map([
  ['ACM Certificate Available', 'is available'],
  ['ACM Certificate Expired', 'has expired'],
  ['ACM Certificate Renewal Action Required', 'cannot be renewed without you'],
  ['ACM Certificate Revoked', 'was revoked'],
  ['ACM Certificate Revoked by Certificate Authority (CA)', 'was revoked'],
])
