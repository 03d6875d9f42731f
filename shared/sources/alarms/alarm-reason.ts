import type { Datapoint } from '../../core/event.ts'
import { isJsonObject, type Json, listAt, numberAt, opened, textAt } from '../../core/json.ts'
import { readTime } from '../event-base.ts'
import { numberInWords } from './number-in-words.ts'

/** What made an alarm change, in numbers. */
export interface AlarmReason {
  /** "above 10", "outside its expected band" */
  readonly condition: string | undefined
  /** Of an alarm on anomalies: "0.02 to 0.3", "at most 0.3". */
  readonly expected: string | undefined
  /** The oldest first. */
  readonly datapoints: readonly Datapoint[]
  /** When the oldest value was that the reason names. */
  readonly since: Date | undefined
  /** Whether values are missing, and the alarm takes that for beyond its threshold. */
  readonly isMissing: boolean
}

/**
 * Reads `state.reason` and `state.reasonData`, which is JSON in a text: `recentDatapoints` holds bare values, the latest
 * first, and `evaluatedDatapoints`, where it is there, says when each was.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export function readAlarmReason(reason: string, reasonData: string | undefined, unit?: string): AlarmReason {
  const data = reasonData === undefined ? undefined : opened(reasonData)
  const said = datapointsSaid(reason)
  const datapoints = datapointsIn(data) ?? said
  return {
    condition: bandSaid(reason) ?? thresholdIn(reason, data, unit),
    expected: bandIn(data, unit),
    datapoints,
    since: said[0]?.at ?? datapoints[0]?.at,
    isMissing: /missing datapoints? (?:was|were) treated as \[Breaching\]/i.test(reason),
  }
}

/** "was greater than or equal to the threshold (50.0)", also where it was not. */
function thresholdIn(reason: string, data: Json | undefined, unit?: string): string | undefined {
  const said = /\b(greater|less) than (or equal to )?the threshold \((-?[\d.]+(?:E[+-]?\d+)?)\)/.exec(reason)
  const threshold = numberAt(data, 'threshold') ?? Number(said?.[3])
  if (said === null || !Number.isFinite(threshold)) return undefined
  const where = said[1] === 'greater' ? 'above' : 'below'
  return `${said[2] === undefined ? where : `at or ${where}`} ${numberInWords(threshold, unit)}`
}

/** "was less than the lower thresholds [0.02] or greater than the upper thresholds [0.3]" */
function bandSaid(reason: string): string | undefined {
  const [isBelow, isAbove] = [reason.includes('the lower threshold'), reason.includes('the upper threshold')]
  if (isBelow && isAbove) return 'outside its expected band'
  if (isAbove) return 'above its expected band'
  return isBelow ? 'below its expected band' : undefined
}

/** Of an alarm on anomalies: where the value was expected to be. */
function bandIn(data: Json | undefined, unit?: string): string | undefined {
  const lower = numberAt(listAt(data, 'recentLowerThresholds')[0])
  const upper = numberAt(listAt(data, 'recentUpperThresholds')[0])
  if (lower !== undefined && upper !== undefined)
    return `${numberInWords(lower, unit)} to ${numberInWords(upper, unit)}`
  if (upper !== undefined) return `at most ${numberInWords(upper, unit)}`
  return lower === undefined ? undefined : `at least ${numberInWords(lower, unit)}`
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

/** "[99.5 (02/10/19 16:59:00), 97.0 (02/10/19 16:58:00)]": for bare values the only place that says when; day comes before month. */
function datapointsSaid(reason: string): readonly Datapoint[] {
  const found = reason.matchAll(/(-?\d[\d.]*(?:E[+-]?\d+)?) \((\d\d)\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)\)/g)
  return [...found]
    .map(([, value, day, month, year, time]) => ({
      at: readTime(`20${year}-${month}-${day}T${time}Z`),
      value: Number(value),
    }))
    .filter(({ value }) => Number.isFinite(value))
    .toReversed()
}

/** What CloudWatch says, with the names of alarms for their ARNs, with as many digits as say something, and with days as elsewhere. */
export function reasonInWords(reason: string): string {
  const named = reason.replaceAll(/arn:aws[\w-]*:cloudwatch:[\w-]*:\d*:alarm:(\S+)/g, 'alarm $1')
  if (!/^Thresholds? Crossed/.test(named)) return named
  return named
    .replaceAll(/\((\d\d)\/(\d\d)\/(\d\d) (\d\d:\d\d):\d\d\)/g, '(20$3-$2-$1 $4 UTC)')
    .replaceAll(/(?<![\w.])-?\d+\.\d+(?:E[+-]?\d+)?(?![\w.])/g, (number) => numberInWords(Number(number)))
}
