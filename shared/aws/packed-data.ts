import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { isJsonObject, type JsonObject } from '../core/json.ts'

/** DynamoDB counts by whole kilobytes: what fits into one with its keys gains nothing. */
const longestUnpacked = 800

/** More than any item says: the table holds none above 400 KB. */
const longestRead = 4_000_000

/** Data as an item has them: JSON as a text, or deflated (RFC 1951) where it is long. Evidence and histories get a third as long. */
export function packed(data: JsonObject): AttributeValue {
  const text = JSON.stringify(data)
  if (text.length <= longestUnpacked) return { S: text }
  return { B: new Uint8Array(deflateRawSync(text)) }
}

/** `undefined` where it is nothing that was packed: whoever may write into the table may write anything. */
export function unpacked({ S, B }: AttributeValue): JsonObject | undefined {
  try {
    const text = B === undefined ? S : inflateRawSync(B, { maxOutputLength: longestRead }).toString()
    const data: unknown = JSON.parse(text ?? '')
    return isJsonObject(data) ? data : undefined
  } catch {
    return undefined
  }
}
