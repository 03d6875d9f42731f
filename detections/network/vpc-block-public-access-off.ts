import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { answered, asked } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/vpc-block-public-access-off',
  calls: [
    'ec2:CreateVpcBlockPublicAccessExclusion',
    'ec2:ModifyVpcBlockPublicAccessExclusion',
    'ec2:ModifyVpcBlockPublicAccessOptions',
  ],
  where: (e) => isSwitchedOff(e) || isExcluded(e),
  severity: (e) => (isSwitchedOff(e) ? 'high' : 'medium'),
  title: (e) => {
    if (isSwitchedOff(e)) return `${e.actor.name} let the internet into the VPCs of ${e.region}`
    return `${e.actor.name} excepted ${exceptedBy(e)} from the block of public access`
  },
  why: (e) => {
    const there = isSwitchedOff(e) ? '' : ' there'
    return `The block kept the internet out whatever gateways, routes and security groups say; now they decide again${there}.`
  },
  respond: (e) => [
    ...blockAgain(e),
    isSwitchedOff(e)
      ? `Ask ${e.actor.name} what has to be reached, and except only that.`
      : `Ask ${e.actor.name} what has to be reached there.`,
  ],
  falsePositives: (e) => [
    isSwitchedOff(e)
      ? 'The block was tried out, and gets in the way of what is public on purpose.'
      : 'A subnet with a public load balancer is excepted as planned.',
  ],
  mitre: ['T1686.001'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html'],
})

function isSwitchedOff(e: ApiCall): boolean {
  return isWord(asked(e, 'internetGatewayBlockMode'), 'off')
}

/** The other kind of exception lets traffic out only. */
function isExcluded(e: ApiCall): boolean {
  return isWord(asked(e, 'internetGatewayExclusionMode'), 'allow-bidirectional')
}

function exceptedBy(e: ApiCall): string {
  return asked(e, 'subnetId') ?? asked(e, 'vpcId') ?? exclusionOf(e) ?? 'a network'
}

function exclusionOf(e: ApiCall): string | undefined {
  return asked(e, 'exclusionId') ?? answered(e, 'vpcBlockPublicAccessExclusion', 'exclusionId')
}

function blockAgain(e: ApiCall): readonly Step[] {
  if (isSwitchedOff(e)) {
    const run = aws`ec2 modify-vpc-block-public-access-options --internet-gateway-block-mode block-bidirectional --region ${e.region}`
    return [{ do: 'Block it again; to let traffic out, say block-ingress instead:', run }]
  }
  return ifKnown(exclusionOf(e), (id) => ({
    do: 'If it is not expected, take the exception back:',
    run: aws`ec2 delete-vpc-block-public-access-exclusion --exclusion-id ${id} --region ${e.region}`,
  }))
}
