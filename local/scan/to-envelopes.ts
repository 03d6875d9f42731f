import { unknownName } from '../../shared/core/event.ts'
import { at, isJsonObject, type Json, type JsonObject, opened, textAt } from '../../shared/core/json.ts'
import { isAlarmForm, unwrapAlarm } from '../../shared/transports/alarm-forms.ts'
import { isCloudTrailRecord, wrapCloudTrailRecord } from '../../shared/transports/cloudtrail-envelope.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { unwrapLogMessage, unwrapLogs } from '../../shared/transports/logs.ts'
import { type InvokedIn, malformed, type Unwrapped } from '../../shared/transports/transport.ts'

/** Nothing is known of it. */
const nowhere: InvokedIn = { partition: 'aws', region: unknownName, account: unknownName }

/**
 * The events in one value: an EventBridge event, an alarm's own message, a CloudTrail record, an entry of `aws cloudtrail lookup-events`, a payload
 * of CloudWatch Logs (packed or unpacked), a line of a log, or an object that holds a list of these as `Records`, `Events` or `events`. What is
 * wrong with one of a list keeps none of the others back.
 * @param elsewhere what a file does not say itself
 */
export function toEnvelopes(value: unknown, elsewhere = nowhere): Unwrapped {
  if (!isJsonObject(value)) return malformed('', 'is no object')
  if ('awslogs' in value) return unwrapLogs(value, elsewhere)
  if ('detail-type' in value) return unwrapEventBridge(value, elsewhere)
  if (isAlarmForm(value)) return unwrapAlarm(value, elsewhere)
  if ('messageType' in value && 'logEvents' in value) return unwrapLogMessage(value, elsewhere)
  if ('message' in value && 'ingestionTime' in value) return unwrapLogLine(value, elsewhere)
  for (const key of ['Records', 'Events', 'events']) {
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

/**
 * A line as `aws logs filter-log-events` and `get-log-events` print it; which log group it is of, they do not say.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilteredLogEvent.html
 */
function unwrapLogLine(line: JsonObject, elsewhere: InvokedIn): Unwrapped {
  const record = opened(textAt(line, 'message') ?? '')
  if (isJsonObject(record) && isCloudTrailRecord(record)) return unwrapRecord(record)
  const logEvents = [{ ...line, id: line['eventId'] ?? null }]
  return unwrapLogMessage(
    { messageType: 'DATA_MESSAGE', logStream: line['logStreamName'] ?? null, logEvents },
    elsewhere,
  )
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
