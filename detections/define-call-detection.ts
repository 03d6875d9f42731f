import { isAws } from '../shared/core/actor.ts'
import { callPattern } from '../shared/core/call-pattern.ts'
import { type Detection, type DetectionSpec, defineDetection, type Step } from '../shared/core/detection.ts'
import type { ApiCall } from '../shared/core/event.ts'
import { absent, type EventPattern, type ValuePattern } from '../shared/core/pattern.ts'
import { stopActor } from './steps.ts'

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
  const { calls, record = {}, outcome = 'success', byAws, where = () => true, respond, severity, ...rest } = spec
  const named = callPattern(calls)
  if ('$or' in named && '$or' in record)
    throw new Error(`${spec.id}: calls of several services need $or, and so does record`)
  return defineDetection({
    ...rest,
    severity,
    respond: (event, envelope) => {
      const steps = typeof respond === 'function' ? respond(event, envelope) : respond
      const isGrave = /^(?:critical|high)$/.test(typeof severity === 'function' ? severity(event, envelope) : severity)
      return isGrave ? withCommand(steps, event) : steps
    },
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

/** Whoever is called at night wants something to run: where nothing contains the damage, who did it can be stopped. */
function withCommand(steps: readonly Step[], event: ApiCall): readonly Step[] {
  return steps.some((step) => typeof step !== 'string') || steps.length === 0 ? steps : [...steps, stopActor(event)]
}

/** Spares the invocation; a session of a service-linked role can only be told later. */
const notAws: readonly ValuePattern[] = [{ 'anything-but': 'AWSService' }, { exists: false }]
