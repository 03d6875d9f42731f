import type { SeenStep, Sequence } from '../core/sequence.ts'

/**
 * The steps that make the sequence whole, in the order of their times, where this alert is the one of them that came last:
 * CloudTrail keeps no order. Of several such, those that lie closest together.
 * @param seen in the order in which they came
 */
export function completedWith(
  { steps, minutes, isUnordered }: Pick<Sequence, 'steps' | 'minutes' | 'isUnordered'>,
  seen: readonly SeenStep[],
  alert: string,
): readonly SeenStep[] | undefined {
  const length = minutes * 60_000
  const latestFirst = seen.toSorted((a, b) => b.at - a.at)
  const ends = isUnordered ? latestFirst : latestFirst.filter(({ step }) => step === steps.length - 1)
  const chains = ends.map((end) => chainTo(end, latestFirst, steps, isUnordered === true))
  const whole = chains.filter(
    (chain) => chain !== undefined && span(chain) <= length && lastToCome(chain, seen)?.alert === alert,
  )
  return whole.toSorted((a, b) => span(a ?? []) - span(b ?? []))[0]
}

/** Back from the last: for each step the latest alerts that are not later than what follows. */
function chainTo(
  end: SeenStep,
  latestFirst: readonly SeenStep[],
  steps: Sequence['steps'],
  isUnordered: boolean,
): readonly SeenStep[] | undefined {
  const chain: SeenStep[] = []
  let [before, last] = [end.at, end as SeenStep | undefined]
  for (const [step, { times = 1 }] of [...steps.entries()].toReversed()) {
    const fit = latestFirst.filter(
      (one) => one.step === step && one.at <= (isUnordered ? end.at : before) && !chain.includes(one),
    )
    const first = last !== undefined && fit.includes(last) ? [last] : []
    const taken = [...first, ...fit.filter((one) => one !== last)].slice(0, times)
    if (taken.length < times) return undefined
    chain.push(...taken)
    before = Math.min(before, ...taken.map(({ at }) => at))
    last = undefined
  }
  return chain.toSorted((a, b) => a.at - b.at)
}

function lastToCome(chain: readonly SeenStep[], seen: readonly SeenStep[]): SeenStep | undefined {
  return seen.findLast((one) => chain.includes(one))
}

function span(chain: readonly SeenStep[]): number {
  const times = chain.map(({ at }) => at)
  return Math.max(...times) - Math.min(...times)
}
