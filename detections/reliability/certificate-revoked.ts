import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { acmCertificate, certificateInWords } from '../../shared/sources/services/acm.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(acmCertificate, {
  id: 'reliability/certificate-revoked',
  detailTypes: ['ACM Certificate Revoked', 'ACM Certificate Revoked by Certificate Authority (CA)'],
  severity: 'high',
  title: (c) => `${certificateInWords(c)} was revoked`,
  why: 'Clients that check it refuse every connection that is secured with it, from now on.',
  respond: (_, e) => [
    {
      do: 'See what uses it, and why it was revoked:',
      run: aws`acm describe-certificate --certificate-arn ${e.resources[0]?.arn ?? unknownName} --region ${e.region}`,
    },
    'Request another one, and put it where this one is used.',
    'If its private key was exported, find out whether it got into the wrong hands.',
  ],
  falsePositives: ['Somebody revoked it on purpose, after another one took its place.'],
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html',
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_RevokeCertificate.html',
  ],
})
