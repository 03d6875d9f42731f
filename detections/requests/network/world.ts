import type { ApiCall } from '../../../shared/core/event.ts'
import type { Severity } from '../../../shared/core/severity.ts'
import { isIcmp, reachesService, sensitiveServices } from './ports.ts'
import { readSecurityGroupRules, type SecurityGroupRule } from './security-group-rules.ts'

/**
 * Whether a range is the world, or so much of it that the difference does not matter: 0.0.0.0/1 and 128.0.0.0/1 are the
 * usual way around a check for /0. No private range is that wide.
 */
export function isWorld(cidr: string): boolean {
  const [address = '', prefix = ''] = cidr.split('/')
  if (!/^\d{1,3}$/.test(prefix)) return false
  if (address.includes(':')) return Number(prefix) < 4
  return Number(prefix) < 8 && !(Number(prefix) > 2 && isMulticast(address))
}

/** The rules in a call on a security group that are for the whole world. */
export function worldRules(e: ApiCall): readonly SecurityGroupRule[] {
  return readSecurityGroupRules(e).filter(({ cidr }) => isWorld(cidr))
}

/** How bad it is that the whole world gets in by these rules. */
export function severityOfOpening(rules: readonly SecurityGroupRule[]): Severity {
  if (rules.some(({ protocol }) => protocol === '-1')) return 'critical'
  if (rules.some((rule) => reachesService(rule, sensitiveServices))) return 'high'
  return rules.every(isForPublicUse) ? 'low' : 'medium'
}

export function isForPublicUse({ protocol, ports }: SecurityGroupRule): boolean {
  if (isIcmp(protocol)) return true
  return ports !== undefined && ports.from === ports.to && (ports.from === 80 || ports.from === 443)
}

/** 224.0.0.0/3: multicast, and what is reserved. */
function isMulticast(address: string): boolean {
  return Number(address.split('.')[0]) >= 224
}
