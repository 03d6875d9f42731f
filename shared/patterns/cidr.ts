import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { InvalidPatternError } from './invalid-pattern-error.ts'

export interface Cidr {
  readonly contains: (value: string | number) => boolean
  /** All digits that it contains are texts from `least` to `most`. */
  readonly least: string
  readonly most: string
}

/**
 * A matcher for an IPv4 or IPv6 block. EventBridge's engine compares hexadecimal digits as text and answers as soon
 * as they decide, so `0.0.0.0/0` holds for every IPv6 address too, and for most numbers; the vectors show it, and
 * this does the same.
 * @throws InvalidPatternError where `block` is no CIDR block.
 */
export function parseCidr(block: string, path: string): Cidr {
  const [first, last] = hexRange(block, path)
  const contains = (value: string | number): boolean => {
    const digits = digitsOf(value)
    if (digits === undefined) return false
    const undecided = digits.length < last.length && last.startsWith(digits)
    return digits >= first && digits.slice(0, last.length) <= last && !undecided
  }
  return { contains, least: first, most: `${last}\uffff` }
}

/** What blocks are compared with: an address's hexadecimal digits; a number as it is written. */
export function digitsOf(value: string | number): string | undefined {
  return typeof value === 'number' ? String(value) : hexDigits(value)
}

function hexRange(block: string, path: string): [string, string] {
  const [address = '', bits = ''] = block.split('/')
  if (isIP(address) === 0 || !/^\d{1,3}$/.test(bits) || !ipaddr.isValidCIDR(block)) {
    throw new InvalidPatternError(path, `"${block}" is no CIDR block like "10.0.0.0/24" or "2001:db8::/32"`)
  }
  if (isIP(address) === 4) {
    return [
      hex(ipaddr.IPv4.networkAddressFromCIDR(block).toByteArray()),
      hex(ipaddr.IPv4.broadcastAddressFromCIDR(block).toByteArray()),
    ]
  }
  return [
    hex(ipaddr.IPv6.networkAddressFromCIDR(block).toByteArray()),
    hex(ipaddr.IPv6.broadcastAddressFromCIDR(block).toByteArray()),
  ]
}

function hexDigits(address: string): string | undefined {
  return isIP(address) === 0 ? undefined : hex(ipaddr.process(address).toByteArray())
}

function hex(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('hex').toUpperCase()
}
