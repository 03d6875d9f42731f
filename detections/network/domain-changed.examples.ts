import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, more: JsonObject = {}) =>
  apiCall(`route53domains:${name}`, { requestParameters: { domainName: 'example.com', ...more } })

export default defineExamples({
  fires: [
    {
      event: call('UpdateDomainNameservers', { nameservers: [{ name: 'ns1.example.net' }] }),
      title: 'alice changed the name servers of example.com',
      severity: 'high',
    },
    {
      event: call('UpdateDomainContact', { registrantContact: 'HIDDEN_DUE_TO_SECURITY_REASONS' }),
      title: 'alice changed the contacts of example.com',
      severity: 'medium',
    },
    {
      event: call('DisableDomainAutoRenew'),
      title: 'alice switched off the renewal of example.com',
      severity: 'medium',
    },
    {
      event: call('UpdateDomainContactPrivacy', { registrantPrivacy: false }),
      title: 'alice made public the contacts of example.com',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: call('UpdateDomainContactPrivacy', { registrantPrivacy: true, adminPrivacy: true }),
      because: 'the contacts were hidden',
    },
    { event: call('EnableDomainAutoRenew'), because: 'the domain will be renewed' },
  ],
})
