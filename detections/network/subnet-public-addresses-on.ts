import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked, askedFlag } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/subnet-public-addresses-on',
  calls: ['ec2:ModifySubnetAttribute'],
  where: (e) => askedFlag(e, 'mapPublicIpOnLaunch') === true,
  severity: 'low',
  title: (e) => `${e.actor.name} gives every new machine in ${asked(e, 'subnetId') ?? 'a subnet'} a public address`,
  why: 'Whatever starts in this subnet from now on has an address on the internet, asked for or not.',
  respond: (e) => [
    ...ifKnown(asked(e, 'subnetId'), (subnet) => ({
      do: 'Switch it off; machines that want a public address can still ask for one:',
      run: aws`ec2 modify-subnet-attribute --subnet-id ${subnet} --no-map-public-ip-on-launch --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what in this subnet has to be public.`,
  ],
  falsePositives: ['The subnet is a public one, for load balancers and NAT gateways.'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html'],
})
