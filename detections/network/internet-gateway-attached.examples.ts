import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const ids = { internetGatewayId: 'igw-0123456789abcdef0', vpcId: 'vpc-0123456789abcdef0' }

const call = (name: string, record: JsonObject = {}) => apiCall(`ec2:${name}`, { requestParameters: ids, ...record })

export default defineExamples({
  fires: [
    {
      event: call('AttachInternetGateway'),
      title: 'alice attached internet gateway igw-0123456789abcdef0 to vpc-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: call('AttachInternetGateway', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: 'alice attached internet gateway igw-0123456789abcdef0 to vpc-0123456789abcdef0',
      severity: 'low',
    },
    {
      event: call('AttachInternetGateway', { requestParameters: {} }),
      title: 'alice attached an internet gateway to a VPC',
    },
  ],
  silent: [
    { event: call('DetachInternetGateway'), because: 'the way to the internet was closed' },
    {
      event: call('AttachVpnGateway', {
        requestParameters: { vpnGatewayId: 'vgw-0123456789abcdef0', vpcId: 'vpc-0123456789abcdef0' },
      }),
      because: 'it is no gateway to the internet',
    },
  ],
})
