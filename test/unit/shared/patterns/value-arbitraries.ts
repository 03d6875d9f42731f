import fc from 'fast-check'
import type { Scalar, ValuePattern } from '../../../../shared/core/pattern.ts'

/** Short texts of few characters, so that they are parts of one another; some change their length or form in small letters. */
const text = fc.string({ unit: fc.constantFrom('a', 'a', 'b', 'A', 'é', 'İ', 'Σ', 'ς', '\ud83d', '😀'), maxLength: 5 })
const some = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'Σ', '😀'), minLength: 1, maxLength: 3 })
const finite = fc.constantFrom(-1.5, -1, -0, 0, 1, 1.5, 2, 10, 17, 255, 1e21)
/** JSON.parse reads 1e400 as infinite. */
const number = fc.oneof({ arbitrary: finite, weight: 9 }, fc.constantFrom(Infinity, -Infinity))
const address = fc.constantFrom(
  '10.0.0.1',
  '10.0.0.255',
  '10.0.1.0',
  '16.0.0.0',
  '255.255.255.255',
  '::ffff:10.0.0.1',
  '2001:db8::1',
  '2001:db9::',
  // Their digits start with those of the last address of a block.
  'aff:ffff:1::',
  'ffff:ffff:1::',
)
const block = fc.constantFrom(
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.0.0.0/24',
  '10.0.0.1/32',
  '16.0.0.0/6',
  '::/0',
  '2001:db8::/32',
)

export const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  { arbitrary: text, weight: 3 },
  number,
  address,
  fc.constantFrom('1', '17', true, false, null),
)

/** `a*b`, `*a*`, `*`, and `a` too; never with two stars in a row. */
const wildcard = fc
  .tuple(fc.array(some, { maxLength: 3 }), fc.boolean(), fc.boolean())
  .map(([pieces, first, last]) => `${first ? '*' : ''}${pieces.join('*')}${last && pieces.length > 0 ? '*' : ''}`)

const ignoringCase = text.map((word) => ({ 'equals-ignore-case': word }))

const comparison = fc.tuple(fc.constantFrom('=', '<', '<=', '>', '>='), finite)
const between = fc
  .tuple(fc.constantFrom('>', '>='), finite, fc.constantFrom('<', '<='), finite)
  .filter(([, least, , most]) => least < most)

const oneOrMore = <T>(each: fc.Arbitrary<T>) => fc.oneof(each, fc.array(each, { minLength: 1, maxLength: 3 }))

const negated = fc.oneof(
  oneOrMore(text),
  oneOrMore(number),
  oneOrMore(some).map((prefix) => ({ prefix })),
  oneOrMore(some).map((suffix) => ({ suffix })),
  oneOrMore(wildcard).map((pattern) => ({ wildcard: pattern })),
  oneOrMore(text).map((word) => ({ 'equals-ignore-case': word })),
)

/** Every form that an alternative of a list may have. */
export const alternatives: Readonly<Record<string, fc.Arbitrary<ValuePattern>>> = {
  value: scalar,
  prefix: fc.oneof(text, ignoringCase).map((prefix) => ({ prefix })),
  suffix: fc.oneof(text, ignoringCase).map((suffix) => ({ suffix })),
  'equals-ignore-case': ignoringCase,
  wildcard: wildcard.map((pattern) => ({ wildcard: pattern })),
  numeric: fc.oneof(comparison, between).map((numeric) => ({ numeric })),
  cidr: block.map((cidr) => ({ cidr })),
  'anything-but': negated.map((each) => ({ 'anything-but': each })),
  exists: fc.boolean().map((exists) => ({ exists })),
}

export const alternative = fc.oneof(...Object.values(alternatives))
