import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { portsInWords } from '../requests/network/ports.ts'
import { revokeWorldRules } from '../requests/network/revoke-rules.ts'
import type { SecurityGroupRule } from '../requests/network/security-group-rules.ts'
import { isForPublicUse, worldOfRules, worldRules } from '../requests/network/world.ts'
import { securityGroupIdOf, securityGroupInWords } from '../requests/resource-names.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/security-group-egress-opened',
  calls: ['ec2:AuthorizeSecurityGroupEgress'],
  where: (e) => worldRules(e).length > 0,
  severity: (e) => (worldRules(e).every((rule) => isForPublicUse(rule) || isDefault(rule)) ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => {
    const ports = [...new Set(worldRules(e).map(portsInWords))].join(', ')
    return `${e.actor.name} opened ${ports} out to ${worldOfRules(e)} in ${securityGroupInWords(e)}`
  },
  why: 'Data can leave by this way, and malware can call home.',
  respond: (e) => [
    ...revokeWorldRules(e, 'egress'),
    ...ifKnown(securityGroupIdOf(e), (group) => ({
      do: 'See where else the group lets traffic go:',
      run: aws`ec2 describe-security-group-rules --filters Name=group-id,Values=${group} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what has to be reached, and allow only that.`,
  ],
  falsePositives: ['A new group is given back the rule for all outgoing traffic that Terraform removes from it.'],
  mitre: ['T1686.001'],
  cis: ['4.10'],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html',
  ],
})

/**
 * The rule that AWS gives each new group: most groups have it, and Terraform gives back to each new group what it took.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
function isDefault({ protocol, cidr }: SecurityGroupRule): boolean {
  return protocol === '-1' && (cidr === '0.0.0.0/0' || cidr === '::/0')
}
