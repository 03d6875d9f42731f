import { type ServiceEvent, unknownName } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { acmCertificate, type Certificate, certificateInWords, isUnused } from '../../shared/sources/services/acm.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(acmCertificate, {
  id: 'reliability/certificate-expires',
  detailTypes: [
    'ACM Certificate Approaching Expiration',
    'ACM Certificate Expired',
    'ACM Certificate Renewal Action Required',
  ],
  severity: (c, e) => (isUnused(c) ? 'low' : stageOf(c, e).severity),
  title: (c, e) => `${certificateInWords(c)} ${stageOf(c, e).said}`,
  // ACM tells it every day; each stage is told once.
  groupBy: (c, e) => `${e.account.id} ${e.region} ${e.resources[0]?.name ?? e.key} ${stageOf(c, e).said}`,
  window: { minutes: 45 * 24 * 60 },
  why: (c, e) =>
    isUnused(c)
      ? 'No service of AWS uses it: it may be deleted, unless it was exported.'
      : e.detailType === 'ACM Certificate Expired'
        ? 'Browsers and programs refuse every connection that is secured with it.'
        : 'From its last day on, browsers and programs refuse every connection that is secured with it.',
  respond: (c, e) => [
    {
      do: 'See what uses it, whether it was imported, and why it is not renewed:',
      run: aws`acm describe-certificate --certificate-arn ${e.resources[0]?.arn ?? unknownName} --region ${e.region}`,
    },
    renewal(c, e),
  ],
  falsePositives: ['Another certificate has taken its place already.'],
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html',
  ],
})

interface Stage {
  readonly said: string
  readonly severity: Severity
}

const stages: readonly (Stage & { readonly days: number })[] = [
  { days: 1, said: 'expires within a day', severity: 'high' },
  { days: 7, said: 'expires within 7 days', severity: 'high' },
  { days: 14, said: 'expires within 14 days', severity: 'medium' },
  { days: 45, said: 'expires within 45 days', severity: 'low' },
]

function stageOf({ DaysToExpiry }: Certificate, { detailType }: ServiceEvent): Stage {
  if (detailType === 'ACM Certificate Expired') return { said: 'has expired', severity: 'high' }
  if (detailType === 'ACM Certificate Renewal Action Required') {
    return { said: 'is not renewed until you act', severity: (DaysToExpiry ?? 0) > 14 ? 'medium' : 'high' }
  }
  if (DaysToExpiry === undefined) return { said: 'expires soon', severity: 'medium' }
  return stages.find(({ days }) => DaysToExpiry <= days) ?? { said: 'expires in some months', severity: 'information' }
}

function renewal({ CertificateType, DomainValidationMethod }: Certificate, { detailType }: ServiceEvent): string {
  if (CertificateType === 'IMPORTED') return 'Get a new one where this one is from, and import it under the same ARN.'
  if (DomainValidationMethod === 'EMAIL')
    return 'Answer the e-mail in which ACM asks the owner of the domain, or send it anew.'
  if (detailType === 'ACM Certificate Approaching Expiration') {
    return 'If it was imported, get a new one and import it under the same ARN; if ACM issued it, see that its DNS records are still there.'
  }
  return 'See that the CNAME records with which ACM validates the domain are still there, and that its CAA record lets Amazon in.'
}
