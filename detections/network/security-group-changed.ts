import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { listRules, worldRules } from '../requests/network/world.ts'
import { securityGroupIdOf, securityGroupInWords } from '../requests/resource-names.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/security-group-changed',
  calls: [
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:AuthorizeSecurityGroupEgress',
    'ec2:RevokeSecurityGroupIngress',
    'ec2:RevokeSecurityGroupEgress',
    'ec2:ModifySecurityGroupRules',
    'ec2:CreateSecurityGroup',
    'ec2:DeleteSecurityGroup',
  ],
  // What is opened to the world, or to who knows whom, has detections of its own.
  where: (e) =>
    e.action.name.startsWith('Revoke') || (worldRules(e).length === 0 && (isEgress(e) || listRules(e).length === 0)),
  severity: (e) => {
    if (isDefault(e)) return 'medium'
    return 'low'
  },
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${deeds.get(e.action.name) ?? 'changed'} ${groupInWords(e)}`,
  why: 'Security groups decide who reaches what, and every change moves the line.',
  respond: (e) => [
    ...ifKnown(groupIdOf(e), (group) => ({
      do: 'See which rules there are now:',
      run: aws`ec2 describe-security-group-rules --filters Name=group-id,Values=${group} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} about it where it was not announced.`,
  ],
  falsePositives: ['Security groups change with every deployment that touches the network.'],
  mitre: ['T1686.001'],
  cis: ['4.10'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html'],
})

const deeds: ReadonlyMap<string, string> = new Map([
  ['AuthorizeSecurityGroupIngress', 'added incoming rules to'],
  ['AuthorizeSecurityGroupEgress', 'added outgoing rules to'],
  ['RevokeSecurityGroupIngress', 'removed incoming rules from'],
  ['RevokeSecurityGroupEgress', 'removed outgoing rules from'],
  ['ModifySecurityGroupRules', 'changed rules of'],
  ['CreateSecurityGroup', 'created'],
  ['DeleteSecurityGroup', 'deleted'],
])

function isEgress({ action }: ApiCall): boolean {
  return action.name === 'AuthorizeSecurityGroupEgress'
}

/** Calls say it only where they name the group by its name. */
function isDefault({ request }: ApiCall): boolean {
  return isWord(textAt(request, 'groupName'), 'default')
}

function groupInWords(e: ApiCall): string {
  return isDefault(e) ? 'the default security group' : securityGroupInWords(e)
}

/** A new group has its ID in the answer; a deleted one has no rules to look at. */
function groupIdOf(e: ApiCall): string | undefined {
  if (e.action.name === 'DeleteSecurityGroup') return undefined
  return securityGroupIdOf(e)
}
