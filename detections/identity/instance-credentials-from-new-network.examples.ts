import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const whoAmI = (sourceIPAddress: string, record = {}) =>
  apiCall('sts:GetCallerIdentity', {
    readOnly: true,
    userIdentity: session('orders', 'i-0123456789abcdef0'),
    sourceIPAddress,
    ...record,
  })

const title = 'Credentials of EC2 instance i-0123456789abcdef0 were used from 203.0.113.10, a new network'

export default defineExamples({
  fires: [
    {
      event: whoAmI('10.0.0.9', { vpcEndpointId: 'vpce-0a', vpcEndpointAccountId: '123456789012' }),
      title:
        'Credentials of EC2 instance i-0123456789abcdef0 were used from a VPC endpoint of account 123456789012, a new network',
      severity: 'medium',
    },
    { event: whoAmI('203.0.113.10'), title, severity: 'medium' },
    {
      events: [whoAmI('203.0.113.10'), whoAmI('203.0.113.77', { eventTime: '2026-11-23T14:00:00Z' })],
      title,
    },
    {
      event: apiCall('s3:ListBuckets', {
        readOnly: true,
        userIdentity: session('orders', 'i-0123456789abcdef0'),
        sourceIPAddress: '2001:db8::10',
      }),
      title: 'Credentials of EC2 instance i-0123456789abcdef0 were used from 2001:db8::10, a new network',
    },
  ],
  silent: [
    {
      event: whoAmI('10.0.3.17', { vpcEndpointId: 'vpce-0a', vpcEndpointAccountId: '111122223333' }),
      because: 'the endpoint is their own',
    },
    { event: whoAmI('10.0.3.17'), because: 'the call went through an endpoint of the VPC' },
    { event: whoAmI('ec2.amazonaws.com'), because: 'a service of AWS passed the call on' },
    {
      event: whoAmI('203.0.113.10', { userIdentity: session('orders', 'i-want-to-test') }),
      because: 'the session is named by a person',
    },
    {
      event: whoAmI('203.0.113.10', { userIdentity: session('Deploy', 'ci-42') }),
      because: 'it is no instance',
    },
  ],
})
