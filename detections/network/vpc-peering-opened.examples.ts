import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const id = 'pcx-0123456789abcdef0'

const accept = (ownerId: string, record: JsonObject = {}) =>
  apiCall('ec2:AcceptVpcPeeringConnection', {
    requestParameters: { vpcPeeringConnectionId: id },
    responseElements: {
      vpcPeeringConnection: {
        vpcPeeringConnectionId: id,
        requesterVpcInfo: { ownerId, vpcId: 'vpc-0fedcba9876543210' },
        accepterVpcInfo: { ownerId: '111122223333', vpcId: 'vpc-0123456789abcdef0' },
      },
    },
    ...record,
  })

const create = (requestParameters: JsonObject) =>
  apiCall('ec2:CreateVpcPeeringConnection', {
    requestParameters: { vpcId: 'vpc-0123456789abcdef0', peerVpcId: 'vpc-0fedcba9876543210', ...requestParameters },
    responseElements: { vpcPeeringConnection: { vpcPeeringConnectionId: id } },
  })

export default defineExamples({
  fires: [
    {
      event: accept('123456789012'),
      title: `alice accepted peering connection ${id} from account 123456789012`,
      severity: 'high',
    },
    {
      event: create({ peerOwnerId: '123456789012' }),
      title: `alice asked for peering connection ${id} with account 123456789012`,
      severity: 'medium',
    },
    { event: create({}), title: `alice asked for peering connection ${id}`, severity: 'low' },
    {
      event: accept('111122223333', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: `alice accepted peering connection ${id}`,
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:RejectVpcPeeringConnection', { requestParameters: { vpcPeeringConnectionId: id } }),
      because: 'the other network was turned away',
    },
    {
      event: accept('123456789012', { errorCode: 'Client.InvalidStateTransition' }),
      because: 'the networks were not joined',
    },
  ],
})
