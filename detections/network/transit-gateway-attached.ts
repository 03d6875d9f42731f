import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { answered, asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/transit-gateway-attached',
  calls: [
    'ec2:AcceptTransitGatewayPeeringAttachment',
    'ec2:AcceptTransitGatewayVpcAttachment',
    'ec2:CreateTransitGatewayPeeringAttachment',
    'ec2:CreateTransitGatewayVpcAttachment',
  ],
  severity: severityOf,
  title: (e) => `${e.actor.name} ${deedOf(e)}`,
  why: 'A transit gateway joins networks: what is attached to it can reach everything else that it has routes to.',
  respond: (e) => [
    ...detach(e),
    'See which route table of the gateway the attachment got, and what it reaches by it.',
    `Ask ${e.actor.name} why the networks have to be joined.`,
  ],
  falsePositives: ['A new network of your own is joined to the others.'],
  mitre: ['T1599'],
  references: ['https://docs.aws.amazon.com/vpc/latest/tgw/what-is-transit-gateway.html'],
})

/** What comes from outside is let in by accepting it. */
function severityOf(e: ApiCall): Severity {
  if (otherAccountOf(e) !== undefined) return 'high'
  return e.action.name.startsWith('Accept') ? 'medium' : 'low'
}

function deedOf(e: ApiCall): string {
  const other = otherAccountOf(e)
  const account = other === undefined ? '' : ` of account ${other}`
  if (e.action.name.startsWith('Accept')) {
    return `accepted ${named('transit gateway attachment', attachmentOf(e))}${account}`
  }
  const gateway = named('transit gateway', asked(e, 'transitGatewayId'))
  if (isPeering(e)) return `asked to join ${gateway} to ${asked(e, 'peerTransitGatewayId') ?? 'another'}${account}`
  return `attached ${named('VPC', asked(e, 'vpcId'))} to ${gateway}`
}

function detach(e: ApiCall): readonly Step[] {
  const attachment = attachmentOf(e)
  if (attachment === undefined) return []
  const run = isPeering(e)
    ? aws`ec2 delete-transit-gateway-peering-attachment --transit-gateway-attachment-id ${attachment} --region ${e.region}`
    : aws`ec2 delete-transit-gateway-vpc-attachment --transit-gateway-attachment-id ${attachment} --region ${e.region}`
  return [{ do: 'If it is not expected, detach it:', run }]
}

function isPeering({ action }: ApiCall): boolean {
  return action.name.endsWith('PeeringAttachment')
}

function attachmentOf(e: ApiCall): string | undefined {
  const kind = isPeering(e) ? 'transitGatewayPeeringAttachment' : 'transitGatewayVpcAttachment'
  return asked(e, 'transitGatewayAttachmentId') ?? answered(e, kind, 'transitGatewayAttachmentId')
}

/** The account on the other side, where it is another one; CloudTrail may have made a number of it. */
function otherAccountOf(e: ApiCall): string | undefined {
  const owner =
    asked(e, 'peerAccountId') ??
    answered(e, 'transitGatewayVpcAttachment', 'vpcOwnerId') ??
    answered(e, 'transitGatewayPeeringAttachment', 'requesterTgwInfo', 'ownerId')
  const account = owner?.padStart(12, '0')
  return account === e.account.id ? undefined : account
}
