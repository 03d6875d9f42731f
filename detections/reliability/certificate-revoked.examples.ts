import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('acm/certificate-revoked.json'),
      title: 'The certificate of example.com was revoked',
      severity: 'high',
    },
    {
      event: sample('acm/certificate-revoked-by-authority.json'),
      title: 'The certificate of example.com was revoked',
      severity: 'high',
    },
    { event: serviceEvent('aws.acm', 'ACM Certificate Revoked', {}), title: 'A certificate was revoked' },
  ],
  silent: [{ event: sample('acm/certificate-expired.json'), because: 'it has expired' }],
})
