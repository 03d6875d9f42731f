import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { portsInWords } from '../requests/network/ports.ts'
import { revokeWorldRules } from '../requests/network/revoke-rules.ts'
import { severityOfOpening, worldOfRules, worldRules } from '../requests/network/world.ts'
import { askedObjects, textIn } from '../requests/parameters.ts'
import { securityGroupIdOf, securityGroupInWords } from '../requests/resource-names.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/security-group-opened-to-world',
  calls: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:ModifySecurityGroupRules'],
  where: (e) => worldRules(e).length > 0,
  severity: (e) => severityOfOpening(worldRules(e)),
  gravest: 'critical',
  title: (e) => {
    const ports = [...new Set(worldRules(e).map(portsInWords))].join(', ')
    return isUnclear(e)
      ? `${e.actor.name} opened ${ports} to ${worldOfRules(e)}, in or out, in ${securityGroupInWords(e)}`
      : `${e.actor.name} opened ${ports} of ${securityGroupInWords(e)} to ${worldOfRules(e)}`
  },
  why: (e) =>
    isUnclear(e)
      ? 'If the rule is for incoming traffic, which the call does not say, everything behind the group can be reached from the whole internet.'
      : 'Everything behind the group can now be reached, and attacked, from the whole internet.',
  respond: (e) => [
    ...(isUnclear(e) ? changedRules(e) : revokeWorldRules(e, 'ingress')),
    ...ifKnown(securityGroupIdOf(e), (group) => ({
      do: 'See what else the group lets in:',
      run: aws`ec2 describe-security-group-rules --filters Name=group-id,Values=${group} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} who needs to get in, and from where.`,
  ],
  falsePositives: (e) => [
    'A public web server needs ports 80 and 443.',
    ...(isUnclear(e) ? ['The rule is one for outgoing traffic.'] : []),
  ],
  mitre: ['T1686.001'],
  cis: ['4.10'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
})

/** The call names a rule by its ID, and does not say whether it is for incoming or outgoing traffic. */
function isUnclear({ action }: ApiCall): boolean {
  return action.name === 'ModifySecurityGroupRules'
}

function changedRules(e: ApiCall): readonly Step[] {
  const cidrs = new Set(worldRules(e).map(({ cidr }) => cidr))
  const ids = askedObjects(e, 'securityGroupRule')
    .filter((rule) =>
      cidrs.has(textIn(rule, 'securityGroupRule', 'cidrIpv4') ?? textIn(rule, 'securityGroupRule', 'cidrIpv6') ?? ''),
    )
    .flatMap((rule) => textIn(rule, 'securityGroupRuleId') ?? [])
  const group = securityGroupIdOf(e)
  if (ids.length === 0 || group === undefined) return []
  const query = 'SecurityGroupRules[].[SecurityGroupRuleId,IsEgress]'
  const describe = aws`ec2 describe-security-group-rules --region ${e.region} --query ${query} --security-group-rule-ids`
  const revoke = aws`ec2 revoke-security-group-ingress --group-id ${group} --region ${e.region} --security-group-rule-ids`
  return [
    { do: 'See whether it is a rule for outgoing traffic (True) or for incoming (False):', run: [...describe, ...ids] },
    { do: 'If it is for incoming traffic, take it away:', run: [...revoke, ...ids] },
  ]
}
