import type { Step } from '../../shared/core/detection.ts'

/** A step whose command needs a value of the event; none where the event does not say it. */
export function stepFor(value: string | undefined, build: (value: string) => Step): readonly Step[] {
  return value === undefined ? [] : [build(value)]
}
