import { isAscii, isUtf8 } from 'node:buffer'
import { gunzipSync } from 'node:zlib'
import { at, isJsonObject } from '../../shared/core/json.ts'
import { type Form, formOf, headLength } from './form-of-json.ts'

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * The values in the whole of an input, plain or gzip; `undefined` where it is not one JSON document, holds a mistake, or is
 * unpacked longer than `most` bytes: who reads it piece by piece sees what is in it, and what is wrong with it.
 */
export function valuesOfWhole(packed: Buffer, most: number): readonly unknown[] | undefined {
  try {
    const isPacked = isGzip(packed)
    const bytes = isPacked ? withoutMark(gunzip(packed, most)) : packed
    if (!isUtf8(bytes)) return undefined
    const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
    if (isPacked) free(bytes)
    const form = formOf(text.slice(0, headLength))
    if (form.kind === 'lines') return undefined
    const document: unknown = JSON.parse(text)
    return form.kind === 'documents' ? [document] : listIn(document, form)
  } catch {
    return undefined
  }
}

/** In one piece, where the archive says truly at its end how long it is unpacked: pieces would be copied together. */
function gunzip(packed: Buffer, most: number): Buffer {
  const length = packed.length < 4 ? 0 : packed.readUInt32LE(packed.length - 4)
  return gunzipSync(packed, { maxOutputLength: most, chunkSize: Math.max(64, Math.min(length + 1, most)) })
}

/**
 * At once: the garbage collector leaves many of them lying, since it counts its own heap. Small ones are part of Node's
 * pool, which is shared.
 */
function free({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize) buffer.transfer(0)
}

function listIn(document: unknown, form: Form): readonly unknown[] | undefined {
  const list = form.kind === 'under' && isJsonObject(document) ? at(document, form.key) : document
  return Array.isArray(list) ? list : undefined
}

export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

export function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes
}
