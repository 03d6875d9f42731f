import type { SeenStep, Sequence } from '../core/sequence.ts'
import { mostOfStep } from '../core/sequence-problems.ts'

const minute = 60_000
const day = 24 * 60 * minute

type Seen = Pick<SeenStep, 'step' | 'at' | 'values'>

/**
 * What of the steps seen is kept: nothing too old, and of each step so many. Whoever repeats one step must not push out
 * what stands before another: of alerts of one step with none of another between them, the last ones go before all others.
 */
export function keptOf<Step extends Seen>(seen: readonly Step[], sequence: Sequence, now: Date): ReadonlySet<Step> {
  const latestFirst = seen
    .filter(({ at }) => now.getTime() - at < sequence.minutes * minute + day)
    .toSorted((a, b) => b.at - a.at)
  const needed = new Set(runsOf(latestFirst).flatMap((run) => neededOf(run, sequence)))
  const byStep = Map.groupBy(latestFirst, ({ step }) => step)
  return new Set(
    [...byStep.values()].flatMap((ofStep) =>
      [...ofStep.filter((one) => needed.has(one)), ...ofStep.filter((one) => !needed.has(one))].slice(0, mostOfStep),
    ),
  )
}

/** Alerts of one step each, without one of another between them. */
function runsOf<Step extends Seen>(all: readonly Step[]): readonly (readonly Step[])[] {
  const runs: Step[][] = []
  for (const one of all) {
    const run = runs.at(-1)
    if (run?.[0]?.step === one.step) run.push(one)
    else runs.push([one])
  }
  return runs
}

/** The latest of a run; where different values are counted, the latest of each. */
function neededOf<Step extends Seen>(run: readonly Step[], { steps }: Sequence): readonly Step[] {
  const { times = 1, distinct } = steps[run[0]?.step ?? -1] ?? {}
  if (distinct === undefined) return run.slice(0, times)
  return run.filter(({ values = [] }, i) =>
    values.some((value) => !run.slice(0, i).some((later) => later.values?.includes(value))),
  )
}
