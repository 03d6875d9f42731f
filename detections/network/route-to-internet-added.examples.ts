import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const table = 'rtb-0123456789abcdef0'

const route = (name: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(`ec2:${name}`, { requestParameters: { routeTableId: table, ...requestParameters }, ...record })

const internet = { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-0123456789abcdef0' }

export default defineExamples({
  fires: [
    {
      event: route('CreateRoute', internet),
      title: `alice routed 0.0.0.0/0 to the internet gateway in route table ${table}`,
      severity: 'medium',
    },
    {
      event: route('ReplaceRoute', { destinationIpv6CidrBlock: '::/0', gatewayId: 'igw-0123456789abcdef0' }),
      title: `alice routed ::/0 to the internet gateway in route table ${table}`,
      severity: 'medium',
    },
    {
      event: route('CreateRoute', internet, {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: `alice routed 0.0.0.0/0 to the internet gateway in route table ${table}`,
      severity: 'low',
    },
    {
      event: route('CreateRoute', { ...internet, destinationCidrBlock: '198.51.100.0/24' }),
      title: `alice routed 198.51.100.0/24 to the internet gateway in route table ${table}`,
      severity: 'low',
    },
  ],
  silent: [
    {
      event: route('CreateRoute', { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-0123456789abcdef0' }),
      because: 'a NAT gateway lets nobody in',
    },
    {
      event: route('CreateRoute', { destinationCidrBlock: '10.0.0.0/8', gatewayId: 'vgw-0123456789abcdef0' }),
      because: 'the gateway leads to a VPN',
    },
    { event: route('DeleteRoute', { destinationCidrBlock: '0.0.0.0/0' }), because: 'the route was taken away' },
  ],
})
