import type { Alert } from '../shared/core/alert.ts'
import type { Detection } from '../shared/core/detection.ts'
import type { JsonObject } from '../shared/core/json.ts'
import { byActor, type Sequence } from '../shared/core/sequence.ts'
import { raisedAlerts } from './raised-alerts.ts'

/** Why such events do not make a sequence whole, as far as its steps tell: what the author has to look at first. */
export function whyNotTold(
  sequence: Sequence,
  events: readonly JsonObject[],
  detections: readonly Detection[],
): string {
  const alerts = raisedAlerts(events, detections)
  const steps = sequence.steps.flatMap((step, i) => {
    const its = alerts.filter(({ detection }) => step.of.includes(detection.id))
    const names = [...new Set(its.flatMap(({ event }: Alert) => (step.by ?? byActor)(event)))]
    return step.absent ? [] : [{ place: `step ${i + 1}`, of: step.of, its, names }]
  })
  const missing = steps.find(({ its }) => its.length === 0)
  if (missing !== undefined) return `none of its events raises an alert of ${missing.place} (${missing.of.join(', ')})`
  const nameless = steps.find(({ names }) => names.length === 0)
  if (nameless !== undefined) return `the alert of ${nameless.place} names nothing that "by" could compare`
  if (!steps[0]?.names.some((name) => steps.every(({ names }) => names.includes(name)))) {
    return `its steps have nothing in common: ${steps.map(({ place, names }) => `${place} names ${names.join(' and ')}`).join(', ')}`
  }
  return 'its alerts are too few, too mild or too far apart, come in another order, or after one that must be absent'
}
