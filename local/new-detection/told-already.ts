import { familyOf } from '../../shared/core/alert.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { isJsonObject, type Json, listAt } from '../../shared/core/json.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { apiCall, neededParameters } from '../../test/events.ts'

/** What is said of a call already. */
export interface Told {
  /** Those that fire on an ordinary call: one more would tell the same twice. */
  readonly always: readonly string[]
  /** Those that fire on some forms of it. */
  readonly sometimes: readonly string[]
}

/** @param call as `iam:CreateUser` */
export function toldAlready(call: string, detections: readonly Detection[]): Told {
  const event = apiCall(call.replace('*', '20150331v2'), { requestParameters: neededParameters(call) })
  const { envelopes } = unwrapEventBridge(event, { partition: 'aws', region: '', account: '' })
  const match = createMatcher(detections)
  const always = envelopes
    .flatMap((envelope) => raiseAlerts(envelope, { match, accountName: () => undefined, severityOf: () => undefined }))
    .filter(({ firstSeen, detection: { window } }) => firstSeen === undefined && window.threshold === 1)
    .map(({ detection }) => detection.id)
  const sometimes = detections
    .filter((detection) => callsOf(detection).includes(call) && !always.includes(detection.id))
    .map(({ id }) => id)
  return { always, sometimes }
}

/** Every call that some detection names. */
export function knownCalls(detections: readonly Detection[]): readonly string[] {
  const causes = detections.flatMap(({ causedBy }) => causedBy?.calls ?? [])
  return [...new Set([...detections.flatMap(callsOf), ...causes])].sort()
}

export function familiesOf(detections: readonly Detection[]): readonly string[] {
  return [...new Set([...detections.map(({ id }) => familyOf(id)), 'custom'])].sort()
}

function callsOf({ on, pattern }: Detection): readonly string[] {
  if (on !== 'api-call') return []
  const detail = isJsonObject(pattern['detail']) ? pattern['detail'] : {}
  const alternatives = listAt(detail, '$or')
  return [detail, ...alternatives].flatMap(callsIn)
}

function callsIn(pattern: Json): readonly string[] {
  const services = listAt(pattern, 'eventSource').filter((source) => typeof source === 'string')
  return services.flatMap((source) =>
    listAt(pattern, 'eventName').flatMap((name) => {
      const prefix = isJsonObject(name) ? name['prefix'] : undefined
      const written = typeof name === 'string' ? name : typeof prefix === 'string' ? `${prefix}*` : undefined
      return written === undefined ? [] : [`${source.replace('.amazonaws.com', '')}:${written}`]
    }),
  )
}
