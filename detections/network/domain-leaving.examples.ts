import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, requestParameters: JsonObject = { domainName: 'example.com' }) =>
  apiCall(`route53domains:${name}`, { requestParameters })

export default defineExamples({
  fires: [
    {
      event: call('TransferDomainToAnotherAwsAccount', { domainName: 'example.com', accountId: '123456789012' }),
      title: 'alice began to transfer example.com to account 123456789012',
      severity: 'high',
    },
    {
      event: call('DisableDomainTransferLock'),
      title: 'alice unlocked example.com for a transfer to another registrar',
    },
    {
      event: call('RetrieveDomainAuthCode'),
      title: 'alice fetched the code with which example.com can be transferred',
    },
    { event: call('DeleteDomain'), title: 'alice deleted the domain example.com' },
    { event: call('DeleteDomain', {}), title: 'alice deleted a domain' },
  ],
  silent: [
    { event: call('EnableDomainTransferLock'), because: 'the domain was locked' },
    { event: call('CancelDomainTransferToAnotherAwsAccount'), because: 'the domain stays' },
    {
      event: apiCall('route53domains:DeleteDomain', {
        requestParameters: { domainName: 'example.com' },
        errorCode: 'UnsupportedTLD',
      }),
      because: 'such domains cannot be deleted',
    },
  ],
})
