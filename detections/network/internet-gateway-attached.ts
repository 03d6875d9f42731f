import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/internet-gateway-attached',
  calls: ['ec2:AttachInternetGateway'],
  severity: 'medium',
  title: (e) => {
    const gateway = named('internet gateway', textAt(e.request, 'internetGatewayId'))
    return `${e.actor.name} attached ${gateway} to ${textAt(e.request, 'vpcId') ?? 'a VPC'}`
  },
  why: 'With the gateway one route more is enough, and machines of the network can be reached from the internet.',
  respond: (e) => [
    ...detach(e),
    'See whether a route table of the VPC sends traffic to the gateway yet; without one it does nothing.',
    `Ask ${e.actor.name} whether this network is meant to be public.`,
  ],
  falsePositives: ['A new public network is being built.'],
  mitre: ['T1686.001'],
  cis: ['4.12'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html'],
})

function detach({ request, region }: ApiCall): readonly Step[] {
  const gateway = textAt(request, 'internetGatewayId')
  const vpc = textAt(request, 'vpcId')
  if (gateway === undefined || vpc === undefined) return []
  const run = aws`ec2 detach-internet-gateway --internet-gateway-id ${gateway} --vpc-id ${vpc} --region ${region}`
  return [{ do: 'If it is not expected, detach it:', run }]
}
