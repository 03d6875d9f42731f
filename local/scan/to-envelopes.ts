import type { Envelope } from '../../shared/core/envelope.ts'
import { isJsonObject, type JsonObject, listAt, textAt } from '../../shared/core/json.ts'
import { fail, ok, type Result } from '../../shared/core/result.ts'
import { wrapCloudTrailRecord } from '../../shared/transports/cloudtrail-envelope.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { unwrapLogs } from '../../shared/transports/logs.ts'

/** Where a file does not say so itself. */
const elsewhere = { partition: 'aws', region: 'unknown', account: 'unknown' }

/**
 * The events in one value: an EventBridge event, a CloudTrail record, an entry of `aws cloudtrail lookup-events`, a payload
 * of CloudWatch Logs, or an object that holds a list of these as `Records`.
 */
export function toEnvelopes(value: unknown): Result<readonly Envelope[], string> {
  if (!isJsonObject(value)) return fail('is no object')
  if ('awslogs' in value) return withoutProblems(unwrapLogs(value, elsewhere))
  if ('detail-type' in value) return withoutProblems(unwrapEventBridge(value, elsewhere))
  const nested = listAt(value, 'Records')
  if (nested.length > 0) return all(nested.map(toEnvelopes))
  const record = lookedUp(value) ?? value
  const envelope = textAt(record, 'eventName') === undefined ? undefined : wrapCloudTrailRecord(record)
  return envelope === undefined ? fail('is neither an EventBridge event nor a CloudTrail record') : ok([envelope])
}

/** LookupEvents returns the record as a text inside its own entry. */
function lookedUp(entry: JsonObject): JsonObject | undefined {
  try {
    const record: unknown = JSON.parse(textAt(entry, 'CloudTrailEvent') ?? 'null')
    return isJsonObject(record) ? record : undefined
  } catch {
    return undefined
  }
}

function withoutProblems({ envelopes, malformed }: ReturnType<typeof unwrapLogs>): Result<readonly Envelope[], string> {
  const [problem] = malformed
  return problem === undefined ? ok(envelopes) : fail(`${problem.where} ${problem.reason}`)
}

function all(results: readonly Result<readonly Envelope[], string>[]): Result<readonly Envelope[], string> {
  const failed = results.find((result) => !result.ok)
  return failed ?? ok(results.flatMap((result) => (result.ok ? result.value : [])))
}
