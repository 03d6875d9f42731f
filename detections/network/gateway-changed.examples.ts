import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(`ec2:${name}`, { requestParameters, ...record })

const igw = { internetGatewayId: 'igw-0123456789abcdef0' }
const vpcId = 'vpc-0123456789abcdef0'

export default defineExamples({
  fires: [
    {
      event: call('CreateInternetGateway', {}, { responseElements: { internetGateway: igw } }),
      title: 'alice created internet gateway igw-0123456789abcdef0',
      severity: 'low',
    },
    {
      event: call('DetachInternetGateway', { ...igw, vpcId }),
      title: `alice detached internet gateway igw-0123456789abcdef0 from ${vpcId}`,
      severity: 'medium',
    },
    {
      event: call('DeleteInternetGateway', igw),
      title: 'alice deleted internet gateway igw-0123456789abcdef0',
      severity: 'low',
    },
    {
      event: call(
        'CreateNatGateway',
        {
          CreateNatGatewayRequest: { SubnetId: 'subnet-0123456789abcdef0', AllocationId: 'eipalloc-0123456789abcdef0' },
        },
        {
          responseElements: { CreateNatGatewayResponse: { natGateway: { natGatewayId: 'nat-0123456789abcdef0' } } },
          userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
        },
      ),
      title: 'alice created NAT gateway nat-0123456789abcdef0',
      severity: 'information',
    },
    {
      event: call('DeleteNatGateway', { DeleteNatGatewayRequest: { NatGatewayId: 'nat-0123456789abcdef0' } }),
      title: 'alice deleted NAT gateway nat-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: call(
        'CreateEgressOnlyInternetGateway',
        { CreateEgressOnlyInternetGatewayRequest: { VpcId: vpcId } },
        {
          responseElements: {
            CreateEgressOnlyInternetGatewayResponse: {
              egressOnlyInternetGateway: { egressOnlyInternetGatewayId: 'eigw-0123456789abcdef0' },
            },
          },
        },
      ),
      title: 'alice created egress-only internet gateway eigw-0123456789abcdef0',
    },
    {
      event: call('CreateCustomerGateway', { type: 'ipsec.1', ipAddress: '198.51.100.7', bgpAsn: 65000 }),
      title: 'alice created a customer gateway',
    },
    {
      event: call('DeleteVpnConnection', { vpnConnectionId: 'vpn-0123456789abcdef0' }),
      title: 'alice deleted VPN connection vpn-0123456789abcdef0',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: call('AttachInternetGateway', { ...igw, vpcId }),
      because: 'a way to the internet has a detection of its own',
    },
    { event: call('DeleteInternetGateway', igw, { errorCode: 'Client.DependencyViolation' }), because: 'it is in use' },
  ],
})
