import type { Step } from '../../../shared/core/detection.ts'
import type { ApiCall } from '../../../shared/core/event.ts'
import { listAt, textAt } from '../../../shared/core/json.ts'
import { aws, type ShellCommand } from '../../../shared/core/shell-command.ts'
import { textIn } from '../parameters.ts'
import { securityGroupIdOf } from '../resource-names.ts'
import { isIcmp } from './ports.ts'
import type { SecurityGroupRule } from './security-group-rules.ts'
import { worldRules } from './world.ts'

/** Takes the rules for the whole world away that a call has added: by their IDs in the answer, or as the call named them. */
export function revokeWorldRules(e: ApiCall, direction: 'ingress' | 'egress'): readonly Step[] {
  const group = groupOptions(e)
  if (group === undefined) return []
  const revoke = aws`ec2 revoke-security-group-${direction} --region ${e.region}`
  return [{ do: 'Take away what is too wide:', run: [...revoke, ...group, ...rulesOptions(e)] }]
}

/** Without a VPC, and in a default one, a group may be named instead. */
function groupOptions(e: ApiCall): ShellCommand | undefined {
  const id = securityGroupIdOf(e)
  if (id !== undefined) return ['--group-id', id]
  const name = textAt(e.request, 'groupName')
  return name === undefined ? undefined : ['--group-name', name]
}

function rulesOptions(e: ApiCall): ShellCommand {
  const cidrs = new Set(worldRules(e).map(({ cidr }) => cidr))
  const ids = listAt(e.response, 'securityGroupRuleSet', 'items')
    .filter((rule) => cidrs.has(textIn(rule, 'cidrIpv4') ?? textIn(rule, 'cidrIpv6') ?? ''))
    .flatMap((rule) => textIn(rule, 'securityGroupRuleId') ?? [])
  if (ids.length > 0) return ['--security-group-rule-ids', ...ids]
  return ['--ip-permissions', JSON.stringify(worldRules(e).map(toPermission))]
}

/** With the names of the API: a rule is taken away only where all of it is the same. */
function toPermission({ protocol, ports, cidr }: SecurityGroupRule): object {
  const all = isIcmp(protocol) ? { from: -1, to: -1 } : { from: 0, to: 65_535 }
  const { from, to } = ports ?? all
  return {
    IpProtocol: protocol,
    ...(protocol !== '-1' && { FromPort: from, ToPort: to }),
    ...(cidr.includes(':') ? { Ipv6Ranges: [{ CidrIpv6: cidr }] } : { IpRanges: [{ CidrIp: cidr }] }),
  }
}
