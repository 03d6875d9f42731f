import { functionFor } from '../local/functions.ts'
import type { Alert } from '../shared/core/alert.ts'
import type { Detection } from '../shared/core/detection.ts'
import { createMatcher } from '../shared/judging/match-detections.ts'
import { raiseAlerts } from '../shared/judging/raise-alerts.ts'
import { routes } from '../shared/lambda/routes.ts'

const invokedIn = {
  partition: 'aws',
  region: 'us-east-1',
  account: '111122223333',
  trailLogGroups: new Set(['CloudTrail/logs']),
}

const matchers = new WeakMap<readonly Detection[], ReturnType<typeof createMatcher>>()

/** Made once for all that is asked of the same detections. */
function matcherOf(detections: readonly Detection[]): ReturnType<typeof createMatcher> {
  const matcher = matchers.get(detections) ?? createMatcher(detections)
  matchers.set(detections, matcher)
  return matcher
}

/** What detections say of payloads, before anything is counted or compared. */
export function raisedAlerts(payloads: readonly unknown[], detections: readonly Detection[]): readonly Alert[] {
  const deps = { match: matcherOf(detections), severityOf: () => undefined, accountName: () => undefined }
  return payloads.flatMap((payload) => {
    const name = functionFor(payload)
    const envelopes = name === undefined ? [] : routes[name].unwrap(payload, invokedIn).envelopes
    return envelopes.flatMap((envelope) => raiseAlerts(envelope, deps))
  })
}
