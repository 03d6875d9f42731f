import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestWhole, readValues } from '../../../../local/scan/read-values.ts'
import { valuesOfWhole } from '../../../../local/scan/read-whole.ts'

const inPieces = (content: Buffer) => Readable.from([content.subarray(0, 7), content.subarray(7)])

async function valuesIn(content: Buffer, bytes?: number) {
  return await Array.fromAsync(readValues(inPieces(content), bytes))
}

const forms: readonly ((values: readonly unknown[]) => string)[] = [
  (values) => JSON.stringify({ Records: values }),
  (values) => JSON.stringify({ Events: values, NextToken: 'n' }, null, 2),
  (values) => JSON.stringify(values),
  (values) => values.map((value) => JSON.stringify(value)).join('\n'),
  (values) => values.map((value) => JSON.stringify({ value }, null, 2)).join('\n'),
]

test('a small file read at once says what it says read piece by piece, whole, cut off or packed', async () => {
  const content = fc
    .tuple(fc.array(fc.jsonValue({ stringUnit: 'grapheme' })), fc.constantFrom(...forms))
    .map(([values, form]) => form(values))
  const read = async (text: string, cut: number, isPacked: boolean): Promise<void> => {
    const plain = Buffer.from(text)
    const bytes = (isPacked ? gzipSync(plain) : plain).subarray(0, cut)
    expect(await valuesIn(bytes, bytes.length)).toEqual(await valuesIn(bytes))
  }
  const cuts = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(200))
  await fc.assert(fc.asyncProperty(content, cuts, fc.boolean(), read), { numRuns: 500 })
})

test('what is no UTF-8 is left to be read piece by piece', () => {
  expect(valuesOfWhole(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]), 100)).toBeUndefined()
})

test('what was unpacked takes no memory once it is read', () => {
  const packed = gzipSync(JSON.stringify(['x'.repeat(1_000_000)]))
  const before = process.memoryUsage().arrayBuffers
  for (let i = 0; i < 20; i++) expect(valuesOfWhole(packed, largestWhole)).toHaveLength(1)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000)
})

test('what others keep in the same memory stays', () => {
  const plain = Buffer.from(JSON.stringify(['x'.repeat(100_000)]))
  const small = gzipSync('[1]')
  const neighbour = Buffer.from('neighbour')
  expect(valuesOfWhole(plain, largestWhole)).toHaveLength(1)
  expect(valuesOfWhole(small, largestWhole)).toEqual([1])
  expect([plain.length > 100_000, neighbour.toString()]).toEqual([true, 'neighbour'])
})

test('a file that grew while it was found, or is unpacked too long, is read piece by piece', async () => {
  const content = Buffer.from('{"Records": [1, 2]}')
  expect((await valuesIn(content, content.length - 5)).map((value) => value.ok && value.value)).toEqual([1, 2])
  const bomb = gzipSync(JSON.stringify(['x'.repeat(largestWhole)]))
  expect(valuesOfWhole(bomb, largestWhole)).toBeUndefined()
  expect(await valuesIn(bomb, bomb.length)).toHaveLength(1)
})
