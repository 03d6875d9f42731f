import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOfInternet } from '../../../../detections/requests/network/address-share.ts'
import { isWorld, worldAmong, worldInWords } from '../../../../detections/requests/network/world.ts'

const pieces = (prefix: number, count = 2 ** prefix) =>
  Array.from({ length: count }, (_, i) => `${(i * 2 ** (8 - prefix)) % 256}.0.0.0/${prefix}`)

test.each<[readonly string[], string]>([
  [['0.0.0.0/0'], 'the world'],
  [['0/0'], 'the world'],
  [['1.2.3.4/0'], 'the world'],
  [['::/0'], 'the world'],
  [['::/1', '8000::/1'], 'the world'],
  [['2000::/3'], 'the world'],
  [['0.0.0.0/1', '128.0.0.0/1'], 'the world'],
  [pieces(8), 'the world'],
  [pieces(4), 'the world'],
  [['0.0.0.0/1'], 'about half of all addresses'],
  [['128.0.0.0/1'], 'about half of all addresses'],
  [['2000::/4'], 'about half of all addresses'],
  [pieces(8, 128), 'about half of all addresses'],
  [pieces(8, 64), '28 % of all addresses'],
  [['2.0.0.0/8', '3.0.0.0/8'], 'nearly 1 % of all addresses'],
  [['2a00::/12'], 'nearly 1 % of all addresses'],
])('%j are %s', (cidrs, words) => {
  expect(isWorld(...cidrs)).toBe(true)
  expect(worldInWords(cidrs)).toBe(words)
})

test.each<[readonly string[]]>([
  [[]],
  [['']],
  [['*']],
  [['999.0.0.0/0']],
  [['0.0.0.0/33']],
  [['8000::/1']],
  [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '127.0.0.0/8', '224.0.0.0/3', 'fc00::/7']],
  [['203.0.113.7']],
  [['198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32']],
  [['8.0.0.0/8']],
])('%j are not the world', (cidrs) => {
  expect(isWorld(...cidrs)).toBe(false)
})

const cidr = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(32))
  .map(([first, second, prefix]) => `${first}.${second}.0.0/${prefix}`)

test('counts no address twice, and never less for one range more', () => {
  fc.assert(
    fc.property(fc.array(cidr), cidr, (cidrs, more) => {
      const share = shareOfInternet([...cidrs, more])
      expect(share).toBeLessThanOrEqual(1)
      expect(share).toBeGreaterThanOrEqual(shareOfInternet(cidrs))
      expect(shareOfInternet([...cidrs, more, more])).toBe(share)
    }),
  )
})

test('two halves of a range are as much as the range', () => {
  fc.assert(
    fc.property(fc.nat(255), fc.integer({ min: 1, max: 7 }), (first, prefix) => {
      const size = 2 ** (7 - prefix)
      const start = first - (first % (size * 2))
      const halves = [`${start}.0.0.0/${prefix + 1}`, `${start + size}.0.0.0/${prefix + 1}`]
      expect(shareOfInternet(halves)).toBe(shareOfInternet([`${start}.0.0.0/${prefix}`]))
    }),
  )
})

test('never throws, whatever stands in place of a range', () => {
  fc.assert(fc.property(fc.array(fc.string()), (texts) => void isWorld(...texts)))
})

test('takes the pieces of the world, and leaves the rule of an office', () => {
  const ssh = (range: string, from = 22, to = 22) => ({ protocol: 'tcp', ports: { from, to }, cidr: range })
  const office = ssh('203.0.113.0/24')
  expect(worldAmong([office, ssh('0.0.0.0/1'), ssh('128.0.0.0/1')]).map((rule) => rule.cidr)).toEqual([
    '0.0.0.0/1',
    '128.0.0.0/1',
  ])
  expect(worldAmong(pieces(8).map((piece) => ssh(piece)))).toHaveLength(256)
  expect(worldAmong(pieces(8).map((piece, i) => ssh(piece, i % 2 === 0 ? 22 : 0)))).not.toEqual([])
  expect(worldAmong([office, ssh('198.51.100.0/24')])).toEqual([])
})
