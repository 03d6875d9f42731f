import { oneStepMilder } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { portsInWords } from '../requests/network/ports.ts'
import { listRules, severityOfOpening, worldRules } from '../requests/network/world.ts'
import { securityGroupIdOf, securityGroupInWords } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/security-group-opened-to-prefix-list',
  calls: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:ModifySecurityGroupRules'],
  where: (e) => listRules(e).length > 0 && worldRules(e).length === 0,
  // The list may hold the world.
  severity: (e) => oneStepMilder(severityOfOpening(listRules(e))),
  title: (e) => {
    const ports = [...new Set(listRules(e).map(portsInWords))].join(', ')
    const lists = named('prefix list', [...new Set(listRules(e).map(({ list }) => list))])
    return `${e.actor.name} opened ${ports} of ${securityGroupInWords(e)} to ${lists}, whose addresses the call does not show`
  },
  why: 'Whoever is on the list gets in; it may be an office, or the whole internet, and can be changed without touching the group.',
  respond: (e) => [
    ...ifKnown(listRules(e)[0]?.list, (list) => ({
      do: 'See which addresses are on the list:',
      run: aws`ec2 get-managed-prefix-list-entries --prefix-list-id ${list} --region ${e.region}`,
    })),
    ...ifKnown(securityGroupIdOf(e), (group) => ({
      do: 'See what else the group lets in:',
      run: aws`ec2 describe-security-group-rules --filters Name=group-id,Values=${group} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} who needs to get in, and from where.`,
  ],
  falsePositives: ['The list holds the addresses of an office, a partner or one service of AWS.'],
  mitre: ['T1686.001'],
  cis: ['4.10'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html'],
})
