import type { Step } from '../../shared/core/detection.ts'

/** The step whose command needs `value`; none where the event does not say it. */
export function ifKnown(value: string | undefined, step: (value: string) => Step): readonly Step[] {
  return value === undefined ? [] : [step(value)]
}
