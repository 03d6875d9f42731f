import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { listAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { portsInWords } from '../requests/network/ports.ts'
import { isWorld, severityOfOpening, worldRules } from '../requests/network/world.ts'
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
    return `${e.actor.name} opened ${ports} of ${securityGroupInWords(e)} to the world`
  },
  why: 'Everything behind the group can now be reached, and attacked, from the whole internet.',
  respond: (e) => [
    ...closeRules(e),
    ...ifKnown(securityGroupIdOf(e), (group) => ({
      do: 'See what else the group lets in:',
      run: aws`ec2 describe-security-group-rules --filters Name=group-id,Values=${group} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} who needs to get in, and from where.`,
  ],
  falsePositives: [
    'A public web server needs ports 80 and 443.',
    'ModifySecurityGroupRules changed a rule for outgoing traffic: the call does not say which kind it is.',
  ],
  mitre: ['T1686.001'],
  cis: ['4.10'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
})

/** New rules have their IDs in the answer, changed ones in the request. */
function closeRules(e: ApiCall): readonly Step[] {
  const answered = listAt(e.response, 'securityGroupRuleSet', 'items').filter((rule) =>
    isWorld(textIn(rule, 'cidrIpv4') ?? textIn(rule, 'cidrIpv6') ?? ''),
  )
  const changed = askedObjects(e, 'securityGroupRule').filter((rule) =>
    isWorld(textIn(rule, 'securityGroupRule', 'cidrIpv4') ?? textIn(rule, 'securityGroupRule', 'cidrIpv6') ?? ''),
  )
  const ids = [...answered, ...changed].flatMap((rule) => textIn(rule, 'securityGroupRuleId') ?? [])
  const group = securityGroupIdOf(e)
  if (ids.length === 0 || group === undefined) return []
  const revoke = aws`ec2 revoke-security-group-ingress --group-id ${group} --region ${e.region}`
  return [{ do: 'Take away what is too wide:', run: [...revoke, '--security-group-rule-ids', ...ids] }]
}
