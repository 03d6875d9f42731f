import type { ApiCall } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { portsInWords, reachesService, sensitiveServices } from '../requests/ports.ts'
import { readSecurityGroupRules, type SecurityGroupRule, securityGroupOf } from '../requests/security-group-rules.ts'

export default defineCallDetection({
  id: 'network/security-group-opened-to-world',
  calls: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:ModifySecurityGroupRules'],
  where: (e) => worldRules(e).length > 0,
  severity: (e) => severityOf(worldRules(e)),
  title: (e) => {
    const ports = [...new Set(worldRules(e).map(portsInWords))].join(', ')
    return `${e.actor.name} opened ${ports} of security group ${securityGroupOf(e)} to the world`
  },
  why: 'Everything behind the group can now be reached, and attacked, from the whole internet.',
  respond: (e) => [
    {
      do: 'See the rules, and find the ID of the one that is too wide:',
      run: aws`ec2 describe-security-group-rules --filters Name=group-id,Values=${securityGroupOf(e)} --region ${e.region}`,
    },
    {
      do: 'Take it away:',
      run: aws`ec2 revoke-security-group-ingress --group-id ${securityGroupOf(e)} --security-group-rule-ids RULE --region ${e.region}`,
    },
    `Ask ${e.actor.name} who needs to get in, and from where.`,
  ],
  falsePositives: [
    'A public web server needs ports 80 and 443.',
    'ModifySecurityGroupRules changed a rule for outgoing traffic: the call does not say which kind it is.',
  ],
  mitre: ['T1562.007'],
  cis: ['4.10'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
})

function worldRules(e: ApiCall): readonly SecurityGroupRule[] {
  return readSecurityGroupRules(e).filter(({ cidr }) => isWorld(cidr))
}

/** Half of the internet counts as the world: 0.0.0.0/1 and 128.0.0.0/1 are the usual way around a check for /0. */
function isWorld(cidr: string): boolean {
  return /(?:^0\.0\.0\.0\/[0-7]|^128\.0\.0\.0\/1|^(?:[0:]*|2000:[0:]*|8000:[0:]*)\/[0-3])$/.test(cidr)
}

function severityOf(rules: readonly SecurityGroupRule[]): Severity {
  if (rules.some(({ protocol }) => protocol === '-1')) return 'critical'
  if (rules.some((rule) => reachesService(rule, sensitiveServices))) return 'high'
  return rules.every(isForPublicUse) ? 'low' : 'medium'
}

function isForPublicUse({ protocol, ports }: SecurityGroupRule): boolean {
  if (/^icmp/.test(protocol)) return true
  return ports !== undefined && ports.from === ports.to && (ports.from === 80 || ports.from === 443)
}
