import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { opensAclToWorld, readAclRule } from '../requests/network/acl-rules.ts'
import { portsInWords } from '../requests/network/ports.ts'
import { asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/network-acl-opened-to-world',
  calls: ['ec2:CreateNetworkAclEntry', 'ec2:ReplaceNetworkAclEntry'],
  where: opensAclToWorld,
  severity: 'medium',
  title: (e) => {
    const acl = named('network ACL', asked(e, 'networkAclId'))
    return `${e.actor.name} opened ${portsInWords(readAclRule(e))} of ${acl} to the world`
  },
  why: 'For the subnets of this ACL only the security groups now stand between the internet and the machines.',
  respond: (e) => [
    ...deleteRule(e),
    'Look through the security groups in these subnets: what they let in gets in.',
    `Ask ${e.actor.name} who needs to get in, and from where.`,
  ],
  falsePositives: ['A new ACL is given the rules of the default one, which lets everything through.'],
  mitre: ['T1686.001'],
  cis: ['4.11'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html'],
})

/** A replaced rule is left alone: what it said before is not known, and deleting it could lock everybody out. */
function deleteRule(e: ApiCall): readonly Step[] {
  const acl = asked(e, 'networkAclId')
  const rule = asked(e, 'ruleNumber')
  if (e.action.name === 'ReplaceNetworkAclEntry' || acl === undefined || rule === undefined) return []
  const run = aws`ec2 delete-network-acl-entry --network-acl-id ${acl} --rule-number ${rule} --ingress --region ${e.region}`
  return [{ do: 'Take the rule away:', run }]
}
