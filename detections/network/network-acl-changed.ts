import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { opensAclToWorld, readAclRule } from '../requests/network/acl-rules.ts'
import { isWorld } from '../requests/network/world.ts'
import { asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/network-acl-changed',
  calls: [
    'ec2:CreateNetworkAcl',
    'ec2:CreateNetworkAclEntry',
    'ec2:DeleteNetworkAcl',
    'ec2:DeleteNetworkAclEntry',
    'ec2:ReplaceNetworkAclAssociation',
    'ec2:ReplaceNetworkAclEntry',
  ],
  // What is opened to the world has a detection of its own.
  where: (e) => !opensAclToWorld(e),
  severity: (e) => {
    if (blocksEverything(e)) return 'medium'
    return 'low'
  },
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${deedOf(e)} ${named('network ACL', aclOf(e))}`,
  why: 'A network ACL filters all traffic of its subnets, whatever the security groups say.',
  respond: (e) => [
    ...ifKnown(e.action.name === 'DeleteNetworkAcl' ? undefined : aclOf(e), (acl) => ({
      do: 'See its rules and its subnets:',
      run: aws`ec2 describe-network-acls --filters Name=network-acl-id,Values=${acl} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} about it where it was not announced.`,
  ],
  falsePositives: ['Network ACLs change when a network is built or rebuilt.'],
  // Networks are built and taken down many parts at a time.
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${e.action.name}`,
  mitre: ['T1686.001'],
  cis: ['4.11'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html'],
})

function deedOf(e: ApiCall): string {
  if (blocksEverything(e)) return `blocked all ${readAclRule(e).outgoing ? 'outgoing' : 'incoming'} traffic in`
  return deeds.get(e.action.name) ?? 'changed'
}

const deeds: ReadonlyMap<string, string> = new Map([
  ['CreateNetworkAcl', 'created'],
  ['CreateNetworkAclEntry', 'added a rule to'],
  ['DeleteNetworkAcl', 'deleted'],
  ['DeleteNetworkAclEntry', 'deleted a rule of'],
  ['ReplaceNetworkAclAssociation', 'put a subnet under'],
  ['ReplaceNetworkAclEntry', 'changed a rule of'],
])

/** What cuts the subnets off, unless a rule with a smaller number lets something through. */
function blocksEverything(e: ApiCall): boolean {
  const { allow, cidr, protocol } = readAclRule(e)
  return e.action.name.endsWith('AclEntry') && !allow && protocol === '-1' && isWorld(cidr)
}

/** A new ACL has its ID in the answer. */
function aclOf(e: ApiCall): string | undefined {
  return asked(e, 'networkAclId') ?? textAt(e.response, 'networkAcl', 'networkAclId')
}
