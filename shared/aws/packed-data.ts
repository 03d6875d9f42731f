import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { isJsonObject, type JsonObject } from '../core/json.ts'

/** DynamoDB counts by whole kilobytes: what fits into one with its keys gains nothing. */
const longestUnpacked = 800

/** As a text, DynamoDB takes no longer ones. */
const longestRead = 400_000

/** What is written so much shorter was made to be: few bytes must not fill a function's memory. */
const mostTimesShorter = 20

/** Data as an item has them: JSON as a text, or deflated (RFC 1951) where it is long. Evidence and histories get a third as long. */
export function packed(data: JsonObject): AttributeValue {
  const text = JSON.stringify(data)
  if (text.length <= longestUnpacked) return { S: text }
  const bytes = Buffer.from(text)
  const deflated = deflateRawSync(bytes)
  return bytes.length > longestOf(deflated) ? { S: text } : { B: new Uint8Array(deflated) }
}

function longestOf({ length }: Uint8Array): number {
  return Math.min(longestRead, mostTimesShorter * length)
}

/** `undefined` where it is nothing that was packed: whoever may write into the table may write anything. */
export function unpacked({ S, B }: AttributeValue): JsonObject | undefined {
  try {
    const text = B === undefined ? S : inflateRawSync(B, { maxOutputLength: longestOf(B) }).toString()
    const data: unknown = JSON.parse(text ?? '')
    return isJsonObject(data) ? data : undefined
  } catch {
    return undefined
  }
}
