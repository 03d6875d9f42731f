import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { findCallsBy } from '../steps.ts'

/** Nothing where the event names no access key. */
export function stepsOnCaller({ actor, region }: ApiCall): readonly Step[] {
  return actor.accessKeyId ? [findCallsBy(actor.accessKeyId, region)] : []
}

/** Steps whose commands need a value of the event; none where the event does not say it. */
export function stepsWith(
  value: string | undefined,
  build: (value: string) => Step | readonly Step[],
): readonly Step[] {
  if (value === undefined) return []
  const steps = build(value)
  return isList(steps) ? steps : [steps]
}

function isList(steps: Step | readonly Step[]): steps is readonly Step[] {
  return Array.isArray(steps)
}
