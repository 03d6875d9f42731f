import type { ApiCall } from '../../../shared/core/event.ts'
import { at, type Json, listAt, numberAt, textAt } from '../../../shared/core/json.ts'

/** One address range and the ports that a call asked to open to it. */
export interface SecurityGroupRule {
  /** `tcp`, `udp`, `icmp`, a number, or `-1` for all traffic. */
  readonly protocol: string
  /** `undefined` where all ports are meant. */
  readonly ports: { readonly from: number; readonly to: number } | undefined
  readonly cidr: string
}

/** Ports that a call asked to open to a prefix list, whose addresses it does not show. */
export interface PrefixListRule extends Omit<SecurityGroupRule, 'cidr'> {
  readonly list: string
}

/**
 * The rules in a request of AuthorizeSecurityGroupIngress (as a list of permissions, or in the older form with one
 * rule at the top) or ModifySecurityGroupRules.
 */
export function readSecurityGroupRules({ request }: ApiCall): readonly SecurityGroupRule[] {
  const permissions = listAt(request, 'ipPermissions', 'items').flatMap((permission) => [
    ...listAt(permission, 'ipRanges', 'items').map((range) => toRule(permission, textAt(range, 'cidrIp'))),
    ...listAt(permission, 'ipv6Ranges', 'items').map((range) => toRule(permission, textAt(range, 'cidrIpv6'))),
  ])
  const modified = modifiedRules(request).map((rule) =>
    toRule(rule, textAt(rule, 'cidrIpv4') ?? textAt(rule, 'cidrIpv6')),
  )
  const older = toRule(request, textAt(request, 'cidrIp'))
  return [...permissions, ...modified, older].filter((rule) => rule !== undefined)
}

/** As `readSecurityGroupRules`, of what is opened to prefix lists. */
export function readPrefixListRules({ request }: ApiCall): readonly PrefixListRule[] {
  const permissions = listAt(request, 'ipPermissions', 'items').flatMap((permission) =>
    listAt(permission, 'prefixListIds', 'items').map((list) => ({
      rule: permission,
      list: textAt(list, 'prefixListId'),
    })),
  )
  const modified = modifiedRules(request).map((rule) => ({ rule, list: textAt(rule, 'prefixListId') }))
  return [...permissions, ...modified].flatMap(({ rule, list }) =>
    list === undefined ? [] : [{ ...trafficOf(rule), list }],
  )
}

function modifiedRules(request: Json): readonly Json[] {
  return listAt(request, 'ModifySecurityGroupRulesRequest', 'SecurityGroupRule').map((update) =>
    lowerFirst(at(update, 'SecurityGroupRule')),
  )
}

function toRule(rule: Json, cidr: string | undefined): SecurityGroupRule | undefined {
  return cidr === undefined ? undefined : { ...trafficOf(rule), cidr }
}

function trafficOf(rule: Json): Omit<SecurityGroupRule, 'cidr'> {
  const protocol = textAt(rule, 'ipProtocol')?.toLowerCase() ?? String(numberAt(rule, 'ipProtocol') ?? -1)
  const from = numberAt(rule, 'fromPort')
  const to = numberAt(rule, 'toPort') ?? from
  const all = protocol === '-1' || from === undefined || to === undefined || from === -1
  return { protocol, ports: all ? undefined : { from, to } }
}

/** ModifySecurityGroupRules is recorded with the names of the API, which begin with a capital. */
function lowerFirst(value: Json | undefined): Json {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key.charAt(0).toLowerCase() + key.slice(1), field]),
  )
}
