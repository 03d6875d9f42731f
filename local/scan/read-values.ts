import { createInterface } from 'node:readline'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { JSONParser } from '@streamparser/json'
import { fileProblem, problemInWords } from '../file-problem.ts'
import { isEventHistory, readEventHistory } from './event-history.ts'
import { type Form, formOf, headLength } from './form-of-json.ts'
import type { ReadValue } from './read-value.ts'
import { isGzip, valuesOfWhole, withoutMark } from './read-whole.ts'

/** Larger files are read piece by piece, which takes three times as long and bounded memory. */
export const largestWhole = 8 * 1024 * 1024

/**
 * The values in an input, one at a time, whatever its size: CloudTrail's `{"Records": [...]}`, the `{"Events": [...]}` of
 * `aws cloudtrail lookup-events`, the `{"events": [...]}` of `aws logs filter-log-events`, a list, JSON Lines, or JSON documents one after the other, or the CSV of the CloudTrail
 * console; plain or gzip.
 * A bad line costs that line; a mistake anywhere else costs the rest of the input, since nothing says where it ends.
 * @param bytes its length, where that is known beforehand
 */
export async function* readValues(
  input: AsyncIterable<Buffer>,
  bytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadValue> {
  let index = 0
  try {
    const isSmall = bytes <= largestWhole
    const packed = await peek(input[Symbol.asyncIterator](), isSmall ? bytes + 1 : 2)
    const values = packed.head.length <= bytes && isSmall ? valuesOfWhole(packed.head, largestWhole) : undefined
    if (values !== undefined) {
      for (const value of values) yield { ok: true, place: placeOf(index), value, index: index++ }
      return
    }
    const plain = isGzip(packed.head) ? unpack(packed.whole) : packed.whole
    const { head, whole } = await peek(plain[Symbol.asyncIterator](), headLength)
    for await (const value of valuesIn(head.toString('utf8'), whole)) {
      yield { place: placeOf(index), ...value, index }
      index++
    }
  } catch (error) {
    if (index === 0) yield { ok: false, index, place: '', problem: fileProblem(error) }
    else yield { ok: false, index, place: placeOf(index), problem: `the rest cannot be read: ${problemInWords(error)}` }
  }
}

function placeOf(index: number): string {
  return `entry ${index + 1}`
}

function valuesIn(head: string, whole: AsyncIterable<Buffer>) {
  if (isEventHistory(head)) return readEventHistory(whole)
  const form = formOf(head)
  return form.kind === 'lines' ? readLines(whole) : readDocuments(whole, pathOf(form))
}

function pathOf(form: Form): string {
  if (form.kind === 'under') return `$.${form.key}.*`
  return form.kind === 'list' ? '$.*' : '$'
}

/** The unpacked bytes; reading them fails where the archive is broken or cut off. */
function unpack(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  return pipeline(Readable.from(packed), createGunzip(), () => {})
}

type Unnumbered = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string }

async function* readLines(input: AsyncIterable<Buffer>): AsyncGenerator<Unnumbered & { readonly place: string }> {
  let number = 0
  for await (const line of createInterface({ input: Readable.from(input), crlfDelay: Number.POSITIVE_INFINITY })) {
    const place = `line ${++number}`
    if (line.trim() === '') continue
    try {
      yield { ok: true, place, value: JSON.parse(line) }
    } catch (error) {
      yield { ok: false, place, problem: `is no JSON: ${problemInWords(error)}` }
    }
  }
}

async function* readDocuments(input: AsyncIterable<Buffer>, path: string): AsyncGenerator<Unnumbered> {
  const parser = new JSONParser({ paths: [path], keepStack: false, separator: '' })
  let values: unknown[] = []
  parser.onValue = ({ value }) => {
    values.push(value)
  }
  for await (const chunk of input) {
    const mistake = attempt(() => parser.write(chunk))
    // What came before a mistake counts.
    for (const value of values) yield { ok: true, value }
    values = []
    if (mistake !== undefined) throw mistake
  }
  const mistake = parser.isEnded ? undefined : attempt(() => parser.end())
  if (mistake !== undefined) throw new Error('it ends in the middle of its JSON')
}

function attempt(act: () => void): unknown {
  try {
    act()
    return undefined
  } catch (error) {
    return error
  }
}

/** The first bytes of an input, and the whole of it again, without the mark of its byte order. */
async function peek(
  chunks: AsyncIterator<Buffer>,
  length: number,
): Promise<{ readonly head: Buffer; readonly whole: AsyncIterable<Buffer> }> {
  const first: Buffer[] = []
  let read = 0
  while (read < length) {
    const next = await chunks.next()
    if (next.done === true) break
    first.push(next.value)
    read += next.value.length
  }
  const head = withoutMark(Buffer.concat(first))
  return { head, whole: joined(head, chunks) }
}

async function* joined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}
