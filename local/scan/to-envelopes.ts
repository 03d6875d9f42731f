import { unknownName } from '../../shared/core/event.ts'
import { at, isJsonObject, type Json, type JsonObject, textAt } from '../../shared/core/json.ts'
import { wrapCloudTrailRecord } from '../../shared/transports/cloudtrail-envelope.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { unwrapLogMessage, unwrapLogs } from '../../shared/transports/logs.ts'
import { type InvokedIn, malformed, type Unwrapped } from '../../shared/transports/transport.ts'

/** Nothing is known of it. */
const nowhere: InvokedIn = { partition: 'aws', region: unknownName, account: unknownName }

/**
 * The events in one value: an EventBridge event, a CloudTrail record, an entry of `aws cloudtrail lookup-events`, a payload
 * of CloudWatch Logs (packed or unpacked), or an object that holds a list of these as `Records` or `Events`. What is
 * wrong with one of a list keeps none of the others back.
 * @param elsewhere what a file does not say itself
 */
export function toEnvelopes(value: unknown, elsewhere = nowhere): Unwrapped {
  if (!isJsonObject(value)) return malformed('', 'is no object')
  if ('awslogs' in value) return unwrapLogs(value, elsewhere)
  if ('detail-type' in value) return unwrapEventBridge(value, elsewhere)
  if ('messageType' in value && 'logEvents' in value) return unwrapLogMessage(value, elsewhere)
  for (const key of ['Records', 'Events']) {
    const list = at(value, key)
    if (Array.isArray(list)) return unwrapList(list, key, elsewhere)
  }
  if ('digestStartTime' in value) return { envelopes: [], ignored: ['digest of log files'], malformed: [] }
  return 'CloudTrailEvent' in value ? unwrapLookedUp(value) : unwrapRecord(value)
}

function unwrapList(list: readonly Json[], key: string, elsewhere: InvokedIn): Unwrapped {
  const parts = list.map((element, i) => placed(toEnvelopes(element, elsewhere), `${key}[${i}]`))
  return {
    envelopes: parts.flatMap(({ envelopes }) => envelopes),
    ignored: parts.flatMap(({ ignored }) => ignored),
    malformed: parts.flatMap((part) => part.malformed),
  }
}

function placed(unwrapped: Unwrapped, place: string): Unwrapped {
  const problems = unwrapped.malformed.map(({ where, reason }) => ({ where: `${place} ${where}`.trim(), reason }))
  return { ...unwrapped, malformed: problems }
}

/** LookupEvents returns the record as a text inside its own entry. */
function unwrapLookedUp(entry: JsonObject): Unwrapped {
  try {
    const record: unknown = JSON.parse(textAt(entry, 'CloudTrailEvent') ?? '')
    return isJsonObject(record) ? unwrapRecord(record) : malformed('CloudTrailEvent', 'holds no record')
  } catch {
    return malformed('CloudTrailEvent', 'is no JSON')
  }
}

function unwrapRecord(record: JsonObject): Unwrapped {
  // CloudTrail Insights' records have a type and no name, the oldest records a name and no type.
  if (textAt(record, 'eventName') === undefined && textAt(record, 'eventType') === undefined) {
    return malformed('', 'is neither an EventBridge event nor a CloudTrail record')
  }
  const envelope = wrapCloudTrailRecord(record)
  if (envelope !== undefined) return { envelopes: [envelope], ignored: [], malformed: [] }
  const type = textAt(record, 'eventType') ?? 'missing'
  return malformed(
    '',
    `is a record of which EventBridge makes no event: its eventType is ${type}, or it has no eventSource`,
  )
}
