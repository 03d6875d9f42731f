import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const arn = 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012'

function expires(DaysToExpiry: number, detail: object = {}) {
  return serviceEvent(
    'aws.acm',
    'ACM Certificate Approaching Expiration',
    { DaysToExpiry, CommonName: 'shop.example.com', ...detail },
    [arn],
  )
}

export default defineExamples({
  fires: [
    {
      event: sample('acm/certificate-approaching-expiration.json'),
      title: 'The certificate of example.com expires within 45 days',
      severity: 'low',
    },
    { event: expires(14), title: 'The certificate of shop.example.com expires within 14 days', severity: 'medium' },
    { event: expires(3), title: 'The certificate of shop.example.com expires within 7 days', severity: 'high' },
    { event: expires(1), title: 'The certificate of shop.example.com expires within a day', severity: 'high' },
    {
      event: expires(60),
      title: 'The certificate of shop.example.com expires in some months',
      severity: 'information',
    },
    {
      event: expires(3, { InUse: 'FALSE' }),
      title: 'The certificate of shop.example.com expires within 7 days',
      severity: 'low',
    },
    {
      event: sample('acm/certificate-expired.json'),
      title: 'The certificate of example.com has expired',
      severity: 'high',
    },
    {
      event: sample('acm/certificate-renewal-action-required.json'),
      title: 'The certificate of example.com is not renewed until you act',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.acm', 'ACM Certificate Approaching Expiration', {}),
      title: 'A certificate expires soon',
      severity: 'medium',
    },
    {
      events: [45, 44, 30, 15].map((days) => expires(days)),
      title: 'The certificate of shop.example.com expires within 45 days',
      severity: 'low',
    },
  ],
  silent: [
    { event: sample('acm/certificate-available.json'), because: 'it is renewed' },
    { event: sample('acm/certificate-revoked.json'), because: 'it was revoked' },
  ],
})
