import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isForPublicUse, worldRules } from '../requests/network-world.ts'
import { portsInWords } from '../requests/ports.ts'
import { securityGroupOf } from '../requests/security-group-rules.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/security-group-egress-opened',
  calls: ['ec2:AuthorizeSecurityGroupEgress'],
  where: (e) => worldRules(e).length > 0,
  severity: (e) => {
    if (e.tool?.automatic) return 'information'
    return worldRules(e).every(isForPublicUse) ? 'low' : 'medium'
  },
  title: (e) => {
    const ports = [...new Set(worldRules(e).map(portsInWords))].join(', ')
    return `${e.actor.name} opened ${ports} out to the world in security group ${securityGroupOf(e)}`
  },
  why: 'The way out was closed until now; data can leave by it, and malware can call home.',
  respond: (e) => [
    ...ifKnown(newRuleOf(e), (rule) => ({
      do: 'Close it again:',
      run: aws`ec2 revoke-security-group-egress --group-id ${securityGroupOf(e)} --security-group-rule-ids ${rule} --region ${e.region}`,
    })),
    {
      do: 'See where else the group lets traffic go:',
      run: aws`ec2 describe-security-group-rules --filters Name=group-id,Values=${securityGroupOf(e)} --region ${e.region}`,
    },
    `Ask ${e.actor.name} what has to be reached, and allow only that.`,
  ],
  falsePositives: ['A new group is given back the rule for all outgoing traffic that Terraform removes from it.'],
  mitre: ['T1562.007'],
  cis: ['4.10'],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html',
  ],
})

function newRuleOf({ response }: ApiCall): string | undefined {
  return textAt(response, 'securityGroupRuleSet', 'items', 0, 'securityGroupRuleId')
}
