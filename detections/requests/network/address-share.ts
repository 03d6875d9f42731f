/** From the first to the last: addresses of IPv4, or networks of /48 of IPv6, of which nothing narrower changes a share. */
interface Range {
  readonly first: number
  readonly last: number
}

/**
 * How much of the public internet some ranges are together, from 0 to 1; of IPv4 or of IPv6, whichever is more. Several
 * narrow ranges are the usual way around a check for 0.0.0.0/0.
 */
export function shareOfInternet(cidrs: readonly string[]): number {
  const all = cidrs.map(readCidr).filter((range) => range !== undefined)
  return Math.max(
    shareOf(
      v4,
      all.filter(({ isV6 }) => !isV6),
    ),
    shareOf(
      v6,
      all.filter(({ isV6 }) => isV6),
    ),
  )
}

/** An address or a range; `undefined` for what is none. */
function readCidr(cidr: string): (Range & { readonly isV6: boolean }) | undefined {
  const [address = '', prefix] = cidr.trim().split('/')
  const isV6 = address.includes(':')
  const bits = isV6 ? 128 : 32
  const start = isV6 ? readV6(address) : readV4(address)
  const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : undefined
  if (start === undefined || length === undefined || length > bits) return undefined
  const size = 2 ** Math.max(0, (isV6 ? 48 : 32) - length)
  const first = start - (start % size)
  return { first, last: first + size - 1, isV6 }
}

function readV4(address: string): number | undefined {
  const parts = address.split('.')
  if (parts.length > 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined
  // "0/0" is short for 0.0.0.0/0.
  return [...parts, '0', '0', '0'].slice(0, 4).reduce((sum, part) => sum * 256 + Number(part), 0)
}

/** The first 48 bits. */
function readV6(address: string): number | undefined {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = [...before, ...after]
  if (groups.length > 8 || !groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined
  const zeros = Array<string>(8 - groups.length).fill('0')
  const first = [...before, ...zeros, ...after].slice(0, 3)
  return first.reduce((sum, group) => sum * 65_536 + Number.parseInt(group, 16), 0)
}

/** @param internet what is public, without overlaps */
function shareOf(internet: readonly Range[], ranges: readonly Range[]): number {
  if (ranges.length === 0) return 0
  const covered = internet.flatMap((part) => joined(ranges.map((range) => common(range, part))))
  return sizeOf(covered) / sizeOf(internet)
}

function common(a: Range, b: Range): Range {
  return { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) }
}

/** Without overlaps. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.filter(({ first, last }) => first <= last).sort((a, b) => a.first - b.first)
  const parts: Range[] = []
  for (const range of sorted) {
    const first = Math.max(range.first, (parts.at(-1)?.last ?? -1) + 1)
    if (first <= range.last) parts.push({ first, last: range.last })
  }
  return parts
}

function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { first, last }) => sum + (last - first + 1), 0)
}

/**
 * All but private, local, shared and multicast addresses, and what is reserved.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml
 */
const v4 = withoutReserved([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
])

/** Global unicast: nobody out there has another address. */
const v6 = [readCidr('2000::/3')].filter((range) => range !== undefined)

function withoutReserved(reserved: readonly string[]): readonly Range[] {
  const parts: Range[] = []
  let next = 0
  for (const range of joined(reserved.map(readCidr).filter((each) => each !== undefined))) {
    if (range.first > next) parts.push({ first: next, last: range.first - 1 })
    next = range.last + 1
  }
  return parts
}
