import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const table = 'rtb-0123456789abcdef0'
const associationId = 'rtbassoc-0123456789abcdef0'

const call = (name: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(`ec2:${name}`, { requestParameters, ...record })

const peering = {
  routeTableId: table,
  destinationCidrBlock: '10.1.0.0/16',
  vpcPeeringConnectionId: 'pcx-0123456789abcdef0',
}

export default defineExamples({
  fires: [
    {
      event: call('CreateRoute', peering),
      title: `alice routed 10.1.0.0/16 to peering connection pcx-0123456789abcdef0 in route table ${table}`,
      severity: 'low',
    },
    {
      event: call('DeleteRoute', { routeTableId: table, destinationCidrBlock: '0.0.0.0/0' }),
      title: `alice deleted the route for 0.0.0.0/0 from route table ${table}`,
      severity: 'medium',
    },
    {
      event: call('DeleteRoute', { routeTableId: table, destinationPrefixListId: 'pl-0123456789abcdef0' }),
      title: `alice deleted the route for pl-0123456789abcdef0 from route table ${table}`,
      severity: 'low',
    },
    {
      event: call(
        'CreateRouteTable',
        { vpcId: 'vpc-0123456789abcdef0' },
        {
          responseElements: { routeTable: { routeTableId: table } },
          userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
        },
      ),
      title: `alice created route table ${table}`,
      severity: 'information',
    },
    { event: call('DeleteRouteTable', { routeTableId: table }), title: `alice deleted route table ${table}` },
    {
      event: call('DisassociateRouteTable', { associationId }),
      title: 'alice took a subnet away from its route table',
    },
    {
      event: call('AssociateRouteTable', { routeTableId: table, subnetId: 'subnet-0123456789abcdef0' }),
      title: `alice put subnet-0123456789abcdef0 under route table ${table}`,
    },
    {
      event: call('ReplaceRouteTableAssociation', { routeTableId: table, associationId }),
      title: `alice put a subnet under route table ${table}`,
    },
  ],
  silent: [
    {
      event: call('CreateRoute', { ...peering, vpcPeeringConnectionId: null, gatewayId: 'igw-0123456789abcdef0' }),
      because: 'a route to the internet has a detection of its own',
    },
    {
      event: call('CreateRoute', { ...peering, vpcPeeringConnectionId: null, instanceId: 'i-0123456789abcdef0' }),
      because: 'a route through a machine has a detection of its own',
    },
  ],
})
