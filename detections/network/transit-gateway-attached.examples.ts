import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const attachment = 'tgw-attach-0123456789abcdef0'
const gateway = 'tgw-0123456789abcdef0'

const call = (name: string, request: JsonObject, response: JsonObject, record: JsonObject = {}) =>
  apiCall(`ec2:${name}`, {
    requestParameters: { [`${name}Request`]: request },
    responseElements: { [`${name}Response`]: response },
    ...record,
  })

const vpc = 'vpc-0123456789abcdef0'
const attached = {
  transitGatewayVpcAttachment: { transitGatewayAttachmentId: attachment, vpcOwnerId: 111122223333 },
}

export default defineExamples({
  fires: [
    {
      event: call('CreateTransitGatewayVpcAttachment', { TransitGatewayId: gateway, VpcId: vpc }, attached),
      title: `alice attached VPC ${vpc} to transit gateway ${gateway}`,
      severity: 'low',
    },
    {
      event: call('CreateTransitGatewayVpcAttachment', { TransitGatewayId: gateway, VpcId: vpc }, attached, {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: `alice attached VPC ${vpc} to transit gateway ${gateway}`,
      severity: 'information',
    },
    {
      event: call('AcceptTransitGatewayVpcAttachment', { TransitGatewayAttachmentId: attachment }, attached),
      title: `alice accepted transit gateway attachment ${attachment}`,
      severity: 'medium',
    },
    {
      event: call(
        'AcceptTransitGatewayVpcAttachment',
        { TransitGatewayAttachmentId: attachment },
        { transitGatewayVpcAttachment: { transitGatewayAttachmentId: attachment, vpcOwnerId: '123456789012' } },
      ),
      title: `alice accepted transit gateway attachment ${attachment} of account 123456789012`,
      severity: 'high',
    },
    {
      event: call(
        'CreateTransitGatewayPeeringAttachment',
        {
          TransitGatewayId: gateway,
          PeerTransitGatewayId: 'tgw-0fedcba9876543210',
          PeerAccountId: '123456789012',
          PeerRegion: 'eu-west-1',
        },
        { transitGatewayPeeringAttachment: { transitGatewayAttachmentId: attachment } },
      ),
      title: `alice asked to join transit gateway ${gateway} to tgw-0fedcba9876543210 of account 123456789012`,
      severity: 'high',
    },
  ],
  silent: [
    {
      event: call('RejectTransitGatewayVpcAttachment', { TransitGatewayAttachmentId: attachment }, attached),
      because: 'the other network was turned away',
    },
    {
      event: call('DeleteTransitGatewayVpcAttachment', { TransitGatewayAttachmentId: attachment }, attached),
      because: 'the networks were taken apart',
    },
  ],
})
