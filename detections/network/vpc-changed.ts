import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { answered, asked, askedFlag } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/vpc-changed',
  calls: [
    'ec2:AttachClassicLinkVpc',
    'ec2:CreateDefaultVpc',
    'ec2:CreateVpc',
    'ec2:DeleteVpc',
    'ec2:DeleteVpcPeeringConnection',
    'ec2:DetachClassicLinkVpc',
    'ec2:DisableVpcClassicLink',
    'ec2:EnableVpcClassicLink',
    'ec2:ModifyVpcAttribute',
    'ec2:RejectVpcPeeringConnection',
  ],
  severity: (e) => {
    if (switchesDnsOff(e)) return 'medium'
    return 'low'
  },
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${deedOf(e)}`,
  why: 'A VPC is what everything in it stands on; a change that nobody planned breaks much at once, or hides something.',
  respond: (e) => [
    ...ifKnown(switchesDnsOff(e) ? vpcOf(e) : undefined, (vpc) => ({
      do: 'Switch DNS on again, unless the VPC has DNS servers of its own:',
      run: aws`ec2 modify-vpc-attribute --vpc-id ${vpc} --enable-dns-support ${'{"Value":true}'} --region ${e.region}`,
    })),
    'See whether the account and the region are ones in which you build networks.',
    `Ask ${e.actor.name} about it where it was not announced.`,
  ],
  falsePositives: ['A network is being built, rebuilt or taken down.'],
  // Networks are built and taken down many parts at a time.
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${e.action.name}`,
  cis: ['4.14'],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/configure-your-vpc.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html',
  ],
})

function deedOf(e: ApiCall): string {
  const vpc = vpcOf(e)
  const connection = named('peering connection', asked(e, 'vpcPeeringConnectionId'))
  switch (e.action.name) {
    case 'CreateVpc':
    case 'CreateDefaultVpc':
      return `created ${named('VPC', vpc)}`
    case 'DeleteVpc':
      return `deleted ${named('VPC', vpc)}`
    case 'DeleteVpcPeeringConnection':
      return `deleted ${connection}`
    case 'RejectVpcPeeringConnection':
      return `rejected ${connection}`
    case 'ModifyVpcAttribute':
      return `${switchesDnsOff(e) ? 'switched off DNS in' : 'changed attributes of'} ${named('VPC', vpc)}`
    default:
      return `changed the ClassicLink of ${named('VPC', vpc)}`
  }
}

function switchesDnsOff(e: ApiCall): boolean {
  return e.action.name === 'ModifyVpcAttribute' && askedFlag(e, 'enableDnsSupport') === false
}

function vpcOf(e: ApiCall): string | undefined {
  return asked(e, 'vpcId') ?? answered(e, 'vpc', 'vpcId')
}
