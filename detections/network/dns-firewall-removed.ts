import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { answered, asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/dns-firewall-removed',
  calls: [
    'route53resolver:DeleteFirewallRule',
    'route53resolver:DeleteFirewallRuleGroup',
    'route53resolver:DisassociateFirewallRuleGroup',
    'route53resolver:UpdateFirewallConfig',
    'route53resolver:UpdateFirewallRule',
  ],
  where: (e) => deedOf(e) !== undefined,
  severity: 'medium',
  title: (e) => `${e.actor.name} ${deedOf(e) ?? 'weakened the DNS firewall'}`,
  why: (e) => {
    const harm = 'malware calls home by them, and data leaves in them.'
    if (e.action.name === 'UpdateFirewallConfig')
      return `Whenever the firewall does not answer, blocked names pass: ${harm}`
    return e.action.name === 'DeleteFirewallRuleGroup'
      ? `Networks that took their rules from the group may look up names again that were blocked: ${harm}`
      : `Machines can look up names again that were blocked: ${harm}`
  },
  respond: (e) => [
    ...restore(e),
    e.action.name === 'UpdateFirewallConfig'
      ? `Ask ${e.actor.name} why.`
      : `Ask ${e.actor.name} which name was blocked by mistake, and allow only that.`,
  ],
  falsePositives: (e) => [
    e.action.name === 'UpdateFirewallConfig'
      ? 'That names resolve counts for more there than that some are blocked.'
      : 'A rule blocked something that is needed, or the network is taken down.',
  ],
  mitre: ['T1686.001', 'T1071.004'],
  references: ['https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall.html'],
})

function deedOf(e: ApiCall): string | undefined {
  const group = named('DNS firewall rule group', groupOf(e))
  switch (e.action.name) {
    case 'DeleteFirewallRule':
      return `deleted a rule of ${group}`
    case 'DeleteFirewallRuleGroup':
      return `deleted ${group}`
    case 'DisassociateFirewallRuleGroup':
      return `took ${group} away from ${vpcOf(e) ?? 'a VPC'}`
    case 'UpdateFirewallConfig':
      return isWord(asked(e, 'firewallFailOpen'), 'ENABLED')
        ? `let DNS of ${asked(e, 'resourceId') ?? 'a VPC'} pass when its firewall does not answer`
        : undefined
    default:
      return isWord(asked(e, 'action'), 'ALLOW', 'ALERT') ? `set a rule of ${group} to let names pass` : undefined
  }
}

function restore(e: ApiCall): readonly Step[] {
  const group = groupOf(e)
  const vpc = vpcOf(e)
  const priority = answered(e, 'firewallRuleGroupAssociation', 'priority')
  if (e.action.name === 'DisassociateFirewallRuleGroup' && group && vpc && priority) {
    const run = aws`route53resolver associate-firewall-rule-group --firewall-rule-group-id ${group} --vpc-id ${vpc} --priority ${priority} --name ${group} --region ${e.region}`
    return [{ do: 'Put it back:', run }]
  }
  return ['Put it back as your code or the history of AWS Config has it.']
}

function groupOf(e: ApiCall): string | undefined {
  return asked(e, 'firewallRuleGroupId') ?? answered(e, 'firewallRuleGroupAssociation', 'firewallRuleGroupId')
}

function vpcOf(e: ApiCall): string | undefined {
  return answered(e, 'firewallRuleGroupAssociation', 'vpcId')
}
