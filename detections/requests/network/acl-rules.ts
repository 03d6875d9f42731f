import type { ApiCall } from '../../../shared/core/event.ts'
import { isWord, numberAt } from '../../../shared/core/json.ts'
import { asked, askedFlag } from '../parameters.ts'
import { reachesService, sensitiveServices } from './ports.ts'
import type { SecurityGroupRule } from './security-group-rules.ts'
import { isWorld } from './world.ts'

interface AclRule extends SecurityGroupRule {
  readonly allow: boolean
  readonly outgoing: boolean
}

/** The rule in a request of CreateNetworkAclEntry or ReplaceNetworkAclEntry. */
export function readAclRule(e: ApiCall): AclRule {
  const from = numberAt(e.request, 'portRange', 'from')
  const to = numberAt(e.request, 'portRange', 'to') ?? from
  const protocol = asked(e, 'aclProtocol') ?? asked(e, 'protocol') ?? ''
  return {
    protocol: protocolNames.get(protocol) ?? protocol,
    ports: from === undefined || to === undefined ? undefined : { from, to },
    cidr: asked(e, 'ipv6CidrBlock') ?? asked(e, 'cidrBlock') ?? '',
    allow: isWord(asked(e, 'ruleAction'), 'allow'),
    outgoing: askedFlag(e, 'egress') === true,
  }
}

/** Whether a call lets the world in to everything, or to what nobody means to offer to it. */
export function opensAclToWorld(e: ApiCall): boolean {
  const rule = readAclRule(e)
  if (!rule.allow || rule.outgoing || !isWorld(rule.cidr)) return false
  return rule.protocol === '-1' || (reachesService(rule, sensitiveServices) && !isForReplies(rule))
}

/** An ACL keeps no state: without the high ports open no answer from the internet comes back. */
function isForReplies({ ports }: SecurityGroupRule): boolean {
  return ports !== undefined && ports.from >= 1024 && ports.to >= 60_000
}

/** ACLs know protocols by their numbers. */
const protocolNames: ReadonlyMap<string, string> = new Map([
  ['1', 'icmp'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['58', 'icmpv6'],
])
