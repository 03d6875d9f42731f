import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed, unpacked } from '../../../../shared/aws/packed-data.ts'

test('any data come back as they were', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.nat(30_000).map((length) => 'x'.repeat(length)),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(text, fc.double({ noNaN: true }), fc.boolean())), (data) => {
      const asJson = JSON.parse(JSON.stringify(data))
      expect(unpacked(packed(data))).toEqual(asJson)
    }),
  )
})

test('what would get more than twenty times shorter stays a text', () => {
  expect(packed({ text: 'x'.repeat(30_000) })).toHaveProperty('S')
  expect(packed({ list: Array.from({ length: 300 }, (_, i) => i) })).toHaveProperty('B')
})

test.each([
  ['lists in a list, in few bytes', `{"a":[${'[],'.repeat(100_000)}0]}`],
  ['more than an item holds', `{"a":"${Array.from({ length: 90_000 }, (_, i) => i).join('')}"}`],
])('%s are not read', (_, text) => {
  expect(JSON.parse(text)).toHaveProperty('a')
  expect(unpacked({ B: new Uint8Array(deflateRawSync(text)) })).toBeUndefined()
})
