import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const zone = 'Z0123456789ABCDEFGHIJ'

export default defineExamples({
  fires: [
    {
      event: apiCall('route53:DisableHostedZoneDNSSEC', { requestParameters: { id: zone } }),
      title: `alice switched off DNSSEC for hosted zone ${zone}`,
      severity: 'medium',
    },
    {
      event: apiCall('route53:DeactivateKeySigningKey', { requestParameters: { hostedZoneId: zone, name: 'main' } }),
      title: `alice deactivated DNSSEC key main of hosted zone ${zone}`,
    },
    {
      event: apiCall('route53domains:DisassociateDelegationSignerFromDomain', {
        requestParameters: { domainName: 'example.com', id: '1234' },
      }),
      title: 'alice took away the DNSSEC key of example.com',
    },
  ],
  silent: [
    {
      event: apiCall('route53:EnableHostedZoneDNSSEC', { requestParameters: { id: zone } }),
      because: 'it was switched on',
    },
    {
      event: apiCall('route53:DisableHostedZoneDNSSEC', {
        requestParameters: { id: zone },
        errorCode: 'DNSSECNotFound',
      }),
      because: 'the zone was not signed',
    },
  ],
})
