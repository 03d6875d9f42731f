import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/vpc-name-resolution-changed',
  calls: [
    'ec2:AssociateDhcpOptions',
    'route53:AssociateVPCWithHostedZone',
    'route53:CreateHostedZone',
    'route53resolver:AssociateResolverRule',
    'route53resolver:DisassociateResolverRule',
  ],
  // A zone that is made without a VPC is public, and answers nobody before a registrar names its servers.
  where: (e) => e.action.name !== 'CreateHostedZone' || vpcOf(e) !== undefined,
  severity: (e) => (e.action.service === 'route53' ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${deedOf(e)}`,
  why: 'Machines in the VPC get other answers when they look up names, and may talk to somebody else than they mean to.',
  respond: (e) => [...show(e), `Ask ${e.actor.name} which names should be answered differently, and by whom.`],
  falsePositives: ['Names of an office network or of private endpoints are made known in the VPC.'],
  mitre: ['T1557'],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_DHCP_Options.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html',
  ],
})

function deedOf(e: ApiCall): string {
  const vpc = vpcOf(e) ?? 'a VPC'
  switch (e.action.name) {
    case 'AssociateDhcpOptions':
      return `gave ${vpc} other DHCP options (${asked(e, 'dhcpOptionsId') ?? 'unknown'})`
    case 'AssociateVPCWithHostedZone':
      return `attached ${named('private zone', zoneOf(e))} to ${vpc}`
    case 'CreateHostedZone':
      return `created ${named('private zone', asked(e, 'name')?.replace(/\.$/, ''))} for ${vpc}`
    case 'DisassociateResolverRule':
      return `detached ${named('resolver rule', ruleOf(e))} from ${vpc}`
    default:
      return `attached ${named('resolver rule', ruleOf(e))} to ${vpc}`
  }
}

function show(e: ApiCall): readonly Step[] {
  switch (e.action.name) {
    case 'AssociateDhcpOptions':
      return ifKnown(asked(e, 'dhcpOptionsId')?.match(/^dopt-\w+$/)?.[0], (options) => ({
        do: 'See which DNS servers the options name, and whether they are yours:',
        run: aws`ec2 describe-dhcp-options --dhcp-options-ids ${options} --region ${e.region}`,
      }))
    case 'AssociateVPCWithHostedZone':
      return ifKnown(zoneOf(e), (zone) => ({
        do: 'See which names the zone answers, and with what:',
        run: aws`route53 list-resource-record-sets --hosted-zone-id ${zone}`,
      }))
    case 'CreateHostedZone':
      return ['See what the zone will answer: it takes the place of the public records of that name.']
    default:
      return ifKnown(ruleOf(e), (rule) => ({
        do: 'See which names the rule forwards, and where to:',
        run: aws`route53resolver get-resolver-rule --resolver-rule-id ${rule} --region ${e.region}`,
      }))
  }
}

function vpcOf(e: ApiCall): string | undefined {
  return asked(e, 'vpc', 'vpcId') ?? asked(e, 'vpcId')
}

function zoneOf(e: ApiCall): string | undefined {
  return asked(e, 'hostedZoneId')?.replace('/hostedzone/', '')
}

function ruleOf(e: ApiCall): string | undefined {
  return asked(e, 'resolverRuleId')
}
