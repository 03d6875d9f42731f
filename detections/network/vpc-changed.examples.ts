import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const vpcId = 'vpc-0123456789abcdef0'
const vpcPeeringConnectionId = 'pcx-0123456789abcdef0'

const call = (name: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(`ec2:${name}`, { requestParameters, ...record })

export default defineExamples({
  fires: [
    {
      event: call('CreateVpc', { cidrBlock: '10.0.0.0/16' }, { responseElements: { vpc: { vpcId } } }),
      title: `alice created VPC ${vpcId}`,
      severity: 'low',
    },
    { event: call('CreateDefaultVpc', {}), title: 'alice created a VPC' },
    {
      event: call(
        'DeleteVpc',
        { vpcId },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' },
      ),
      title: `alice deleted VPC ${vpcId}`,
      severity: 'information',
    },
    {
      event: call('ModifyVpcAttribute', { vpcId, enableDnsHostnames: { value: true } }),
      title: `alice changed attributes of VPC ${vpcId}`,
      severity: 'low',
    },
    {
      event: call('ModifyVpcAttribute', { vpcId, enableDnsSupport: { value: false } }),
      title: `alice switched off DNS in VPC ${vpcId}`,
      severity: 'medium',
    },
    {
      event: call('DeleteVpcPeeringConnection', { vpcPeeringConnectionId }),
      title: `alice deleted peering connection ${vpcPeeringConnectionId}`,
    },
    {
      event: call('RejectVpcPeeringConnection', { vpcPeeringConnectionId }),
      title: `alice rejected peering connection ${vpcPeeringConnectionId}`,
    },
    { event: call('EnableVpcClassicLink', { vpcId }), title: `alice changed the ClassicLink of VPC ${vpcId}` },
  ],
  silent: [
    {
      event: call('DeleteVpc', { vpcId }, { errorCode: 'Client.DependencyViolation' }),
      because: 'something is still in it',
    },
    {
      event: call('AcceptVpcPeeringConnection', { vpcPeeringConnectionId }),
      because: 'a network that is joined to another has a detection of its own',
    },
    {
      event: call('ModifySubnetAttribute', { subnetId: 'subnet-0123456789abcdef0', enableDns64: { value: true } }),
      because: 'it is one subnet',
    },
  ],
})
