import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const table = 'rtb-0123456789abcdef0'

const route = (name: string, target: JsonObject, record: JsonObject = {}) =>
  apiCall(`ec2:${name}`, {
    requestParameters: { routeTableId: table, destinationCidrBlock: '10.1.0.0/16', ...target },
    ...record,
  })

const instance = { instanceId: 'i-0123456789abcdef0' }

export default defineExamples({
  fires: [
    {
      event: route('CreateRoute', instance),
      title: `alice routed 10.1.0.0/16 through instance i-0123456789abcdef0 in route table ${table}`,
      severity: 'medium',
    },
    {
      event: route('ReplaceRoute', { networkInterfaceId: 'eni-0123456789abcdef0' }),
      title: `alice routed 10.1.0.0/16 through network interface eni-0123456789abcdef0 in route table ${table}`,
      severity: 'medium',
    },
    {
      event: route('ReplaceRoute', { natGatewayId: 'nat-0123456789abcdef0', destinationCidrBlock: '0.0.0.0/0' }),
      title: `alice routed 0.0.0.0/0 through NAT gateway nat-0123456789abcdef0 in route table ${table}`,
      severity: 'low',
    },
    {
      event: route('ReplaceRoute', { localTarget: true }),
      title: `alice routed 10.1.0.0/16 through a target in route table ${table}`,
    },
  ],
  silent: [
    {
      event: route('CreateRoute', { natGatewayId: 'nat-0123456789abcdef0', destinationCidrBlock: '0.0.0.0/0' }),
      because: 'a new route through a gateway diverts nothing',
    },
    {
      event: route('ReplaceRoute', { gatewayId: 'igw-0123456789abcdef0' }),
      because: 'a route to the internet has a detection of its own',
    },
  ],
})
