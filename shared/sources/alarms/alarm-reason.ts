import type { Datapoint } from '../../core/event.ts'
import { isJsonObject, type Json, listAt, numberAt, opened, textAt } from '../../core/json.ts'
import { readTime } from '../event-base.ts'

/** What made an alarm change, in numbers. */
export interface AlarmReason {
  /** "above 10", "outside 0.02 to 0.3" */
  readonly condition: string | undefined
  /** The oldest first. */
  readonly datapoints: readonly Datapoint[]
}

/**
 * Reads `state.reason` and `state.reasonData`, which is JSON in a text: `recentDatapoints` holds bare values, the latest
 * first, and `evaluatedDatapoints`, where it is there, says when each was.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export function readAlarmReason(reason: string, reasonData: string | undefined): AlarmReason {
  const data = reasonData === undefined ? undefined : opened(reasonData)
  return {
    condition: bandIn(data) ?? thresholdIn(reason, data),
    datapoints: datapointsIn(data) ?? datapointsSaid(reason),
  }
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html ComparisonOperator */
export const comparisons: ReadonlyMap<string, string> = new Map([
  ['GreaterThanThreshold', 'above'],
  ['GreaterThanOrEqualToThreshold', 'at or above'],
  ['LessThanThreshold', 'below'],
  ['LessThanOrEqualToThreshold', 'at or below'],
])

/** "was greater than or equal to the threshold (50.0)", also where it was not. */
function thresholdIn(reason: string, data: Json | undefined): string | undefined {
  const said = /\b(greater|less) than (or equal to )?the threshold \((-?[\d.E+-]+)\)/.exec(reason)
  const threshold = numberAt(data, 'threshold') ?? Number(said?.[3])
  if (said === null || Number.isNaN(threshold)) return undefined
  const where = said[1] === 'greater' ? 'above' : 'below'
  return `${said[2] === undefined ? where : `at or ${where}`} ${numberInWords(threshold)}`
}

/** Of an alarm on anomalies: where the value was expected to be. */
function bandIn(data: Json | undefined): string | undefined {
  const lower = numberAt(listAt(data, 'recentLowerThresholds')[0])
  const upper = numberAt(listAt(data, 'recentUpperThresholds')[0])
  if (lower !== undefined && upper !== undefined) return `outside ${numberInWords(lower)} to ${numberInWords(upper)}`
  if (upper !== undefined) return `above ${numberInWords(upper)}`
  return lower === undefined ? undefined : `below ${numberInWords(lower)}`
}

function datapointsIn(data: Json | undefined): readonly Datapoint[] | undefined {
  const recent = listAt(data, 'recentDatapoints').map((value) => numberAt(value))
  const evaluated = listAt(data, 'evaluatedDatapoints').filter(isJsonObject)
  // Of an alarm whose query saw a part of the data only, fewer are evaluated than are recent.
  if (evaluated.length > 0 && evaluated.length >= recent.length) {
    return evaluated
      .map((one) => ({ at: readTime(textAt(one, 'timestamp')), value: numberAt(one, 'value') }))
      .toReversed()
  }
  if (recent.length === 0) return undefined
  return recent.map((value) => ({ at: undefined, value })).toReversed()
}

/** "[99.5 (02/10/19 16:59:00), 97.0 (02/10/19 16:58:00)]": the only place that says when, and day comes before month. */
function datapointsSaid(reason: string): readonly Datapoint[] {
  const found = reason.matchAll(/(-?\d[\d.E+-]*) \((\d\d)\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)\)/g)
  return [...found]
    .map(([, value, day, month, year, time]) => ({
      at: readTime(`20${year}-${month}-${day}T${time}Z`),
      value: Number(value),
    }))
    .filter(({ value }) => !Number.isNaN(value))
    .toReversed()
}

/** When the value of `recentDatapoints` was is said in the text alone. */
export function sinceWhen(reason: string): Date | undefined {
  return datapointsSaid(reason)[0]?.at
}

/** "99.5", "45,628", "0.0206": as many digits as say something. */
export function numberInWords(value: number): string {
  const size = Math.abs(value)
  if (size >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(size >= 1 ? 4 : 3)))
}
