import { isAws } from '../shared/core/actor.ts'
import { callPattern } from '../shared/core/call-pattern.ts'
import { type Detection, type DetectionSpec, defineDetection } from '../shared/core/detection.ts'
import { absent, type EventPattern, type ValuePattern } from '../shared/core/pattern.ts'

export interface CallDetectionSpec extends Omit<DetectionSpec<'api-call'>, 'on' | 'pattern'> {
  /**
   * The calls, as `iam:CreateAccessKey`: CloudTrail's `eventSource` without `.amazonaws.com`, and `eventName`. A star
   * at the end stands for any ending: Lambda appends a date, as in `lambda:CreateFunction*`.
   */
  readonly calls: readonly [string, ...string[]]
  /** Narrows further what CloudTrail's record must say: `{ requestParameters: ... }`. */
  readonly record?: EventPattern
}

/**
 * A detection of API calls. Where nothing else is said it leaves out what would be noise: calls that failed and so
 * changed nothing (`outcome`), and calls that AWS makes by itself (`byAws`).
 */
export function defineCallDetection(spec: CallDetectionSpec): Detection {
  const { calls, record = {}, outcome = 'success', byAws, where = () => true, ...rest } = spec
  const named = callPattern(calls)
  if ('$or' in named && '$or' in record)
    throw new Error(`${spec.id}: calls of several services need $or, and so does record`)
  return defineDetection({
    ...rest,
    ...(byAws && { byAws }),
    outcome,
    on: 'api-call',
    pattern: {
      detail: {
        ...named,
        ...(outcome !== 'any' && { errorCode: outcome === 'failure' ? [{ exists: true }] : absent }),
        ...(byAws === undefined && { userIdentity: { type: notAws } }),
        ...record,
      },
    },
    where: (event, envelope) => (byAws === true || !isAws(event.actor)) && where(event, envelope),
  })
}

/** Spares the invocation; a session of a service-linked role can only be told later. */
const notAws: readonly ValuePattern[] = [{ 'anything-but': 'AWSService' }, { exists: false }]
