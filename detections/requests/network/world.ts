import type { ApiCall } from '../../../shared/core/event.ts'
import type { Severity } from '../../../shared/core/severity.ts'
import { shareOfInternet } from './address-share.ts'
import { isIcmp, portsInWords, reachesService, sensitiveServices } from './ports.ts'
import {
  type PrefixListRule,
  readPrefixListRules,
  readSecurityGroupRules,
  type SecurityGroupRule,
} from './security-group-rules.ts'

/**
 * Whether ranges are together the world, or so much of it that nobody can mean somebody by it: 0.0.0.0/1 and
 * 128.0.0.0/1 are the usual way around a check for /0. No company has more than a /8 of IPv4, or a /12 of IPv6.
 */
export function isWorld(...cidrs: readonly string[]): boolean {
  return shareOfInternet(cidrs.filter((cidr) => !cidr.includes(':'))) > 1 / 140 || isWorldOfV6(cidrs)
}

function isWorldOfV6(cidrs: readonly string[]): boolean {
  return shareOfInternet(cidrs.filter((cidr) => cidr.includes(':'))) >= 1 / 512
}

/** "the world", "about half of all addresses", "7 % of all addresses": what ranges are that count as the world. */
export function worldInWords(cidrs: readonly string[]): string {
  const share = shareOfInternet(cidrs)
  if (share > 0.9) return 'the world'
  if (share >= 0.4 && share <= 0.6) return 'about half of all addresses'
  const percent = share * 100
  return `${percent < 1 ? 'nearly 1' : Math.round(percent)} % of all addresses`
}

/** The rules in a call on a security group that are for the whole world; where only several together are, all of these. */
export function worldRules(e: ApiCall): readonly SecurityGroupRule[] {
  return worldAmong(readSecurityGroupRules(e))
}

export function worldAmong(rules: readonly SecurityGroupRule[]): readonly SecurityGroupRule[] {
  const alone = rules.filter(({ cidr }) => isWorld(cidr))
  const others = [...Map.groupBy(rules, portsInWords).values()].filter(([rule]) => {
    const same = rule === undefined ? [] : rules.filter((other) => includes(other, rule))
    return !same.some((other) => alone.includes(other)) && isWorld(...same.map(({ cidr }) => cidr))
  })
  return [...alone, ...others.flat()]
}

/** The rules for prefix lists, which may hold the world; but for web servers, which that would be no news of. */
export function listRules(e: ApiCall): readonly PrefixListRule[] {
  return readPrefixListRules(e).filter((rule) => !isForPublicUse(rule))
}

/** In how much of the world the rules of a call let, in words. */
export function worldOfRules(e: ApiCall): string {
  return worldInWords(worldRules(e).map(({ cidr }) => cidr))
}

/** Whether a rule opens the ports of another one, too. */
function includes(wide: SecurityGroupRule, { protocol, ports }: SecurityGroupRule): boolean {
  if (wide.protocol === '-1') return true
  if (wide.protocol !== protocol) return false
  return wide.ports === undefined || (ports !== undefined && wide.ports.from <= ports.from && ports.to <= wide.ports.to)
}

/** How bad it is that the whole world gets in by these rules. */
export function severityOfOpening(rules: readonly Omit<SecurityGroupRule, 'cidr'>[]): Severity {
  if (rules.some(({ protocol }) => protocol === '-1')) return 'critical'
  if (rules.some((rule) => reachesService(rule, sensitiveServices))) return 'high'
  return rules.every(isForPublicUse) ? 'low' : 'medium'
}

export function isForPublicUse({ protocol, ports }: Omit<SecurityGroupRule, 'cidr'>): boolean {
  if (isIcmp(protocol)) return true
  return ports !== undefined && ports.from === ports.to && (ports.from === 80 || ports.from === 443)
}
