import { unzipSync } from 'node:zlib'
import { type Envelope, logLineDetailType } from '../core/envelope.ts'
import { at, isJsonObject, type Json, type JsonObject, listAt, numberAt, textAt } from '../core/json.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { hideSplitKeys } from '../secrets/split-keys.ts'
import { hideSplitValues } from '../secrets/split-values.ts'
import { isCloudTrailRecord, wrapCloudTrailRecord } from './cloudtrail-envelope.ts'
import { type InvokedIn, type Malformed, malformed, type Transport, type Unwrapped } from './transport.ts'

/** A payload of 1 MB that was made to expand without end would take the function down. */
const maxBytes = 16 * 1024 * 1024

/**
 * CloudWatch Logs invokes a function with `{awslogs: {data: base64(gzip(json))}}`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
export const unwrapLogs: Transport = (payload, invokedIn) => {
  const data = isJsonObject(payload) ? textAt(payload, 'awslogs', 'data') : undefined
  if (data === undefined) return malformed('awslogs.data', 'must be a text')
  const decoded = decode(data)
  return decoded.ok ? unwrapLogMessage(decoded.value, invokedIn) : malformed('awslogs.data', decoded.problem)
}

function decode(data: string): Result<Json, string> {
  let text: string
  try {
    text = unzipSync(Buffer.from(data, 'base64'), { maxOutputLength: maxBytes }).toString('utf8')
  } catch (error) {
    const tooLarge = error instanceof RangeError
    return fail(
      tooLarge ? `expands to more than ${maxBytes} bytes` : `is no base64 of a gzip or zlib archive (${String(error)})`,
    )
  }
  return parseJson(text) ?? fail('holds no JSON')
}

/** Takes a message apart that is unpacked already: what Firehose writes into a bucket. Never throws. */
export function unwrapLogMessage(message: Json, invokedIn: InvokedIn): Unwrapped {
  const messageType = textAt(message, 'messageType')
  if (messageType === 'CONTROL_MESSAGE') return { envelopes: [], ignored: ['CONTROL_MESSAGE'], malformed: [] }
  if (messageType !== 'DATA_MESSAGE') return malformed('messageType', 'must be DATA_MESSAGE or CONTROL_MESSAGE')
  if (!Array.isArray(at(message, 'logEvents'))) return malformed('logEvents', 'must be a list')
  const logEvents = listAt(message, 'logEvents')
  if (logEvents.length === 0) return { envelopes: [], ignored: ['DATA_MESSAGE without log events'], malformed: [] }
  const lines: { readonly text: string; readonly logEvent: Json }[] = []
  const problems: Malformed[] = []
  for (const [i, logEvent] of logEvents.entries()) {
    const text = at(logEvent, 'message')
    if (typeof text === 'string') lines.push({ text, logEvent })
    else problems.push({ where: `logEvents[${i}].message`, reason: 'must be a text' })
  }
  const texts = hideSplitKeys(hideSplitValues(lines.map(({ text }) => text)))
  const envelopes = lines.map(({ text, logEvent }, i) => wrapLogEvent(texts[i] ?? text, logEvent, message, invokedIn))
  return { envelopes, ignored: [], malformed: problems }
}

function wrapLogEvent(
  text: string,
  logEvent: Json,
  message: Json,
  { trailLogGroups, ...invokedIn }: InvokedIn,
): Envelope {
  const fields = parseFields(text)
  const logGroup = textAt(message, 'logGroup')
  if (fields !== undefined && trailLogGroups?.has(logGroup ?? '') && isCloudTrailRecord(fields)) {
    const cloudTrail = wrapCloudTrailRecord(fields)
    if (cloudTrail !== undefined) return cloudTrail
  }
  // Lines that were centralized from other accounts and regions say where they came from.
  const account = textAt(logEvent, 'extractedFields', '@aws.account') ?? textAt(message, 'owner') ?? invokedIn.account
  const region = textAt(logEvent, 'extractedFields', '@aws.region') ?? invokedIn.region
  return {
    version: '0',
    id: textAt(logEvent, 'id'),
    'detail-type': logLineDetailType,
    source: 'tocsin.logs',
    account,
    time: toTime(numberAt(logEvent, 'timestamp')),
    region,
    resources:
      logGroup === undefined ? [] : [`arn:${invokedIn.partition}:logs:${region}:${account}:log-group:${logGroup}`],
    detail: { logGroup, logStream: textAt(message, 'logStream'), message: text, ...(fields && { fields }) },
  }
}

function parseFields(text: string): JsonObject | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  const parsed = parseJson(text)
  return parsed?.ok && isJsonObject(parsed.value) ? parsed.value : undefined
}

function parseJson(text: string): { readonly ok: true; readonly value: Json } | undefined {
  try {
    return ok(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** @param timestamp milliseconds since 1970 */
function toTime(timestamp: number | undefined): string | undefined {
  const time = new Date(timestamp ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
