import type { SeenStep, Sequence, SequenceStep } from '../core/sequence.ts'

/**
 * The steps that make the sequence whole, in the order of their times, where this alert is the one of them that came last:
 * CloudTrail keeps no order. Of several such, those that lie closest together.
 * @param seen in the order in which they came
 */
export function completedWith(
  { steps, minutes, type }: Pick<Sequence, 'steps' | 'minutes' | 'type'>,
  seen: readonly SeenStep[],
  alert: string,
): readonly SeenStep[] | undefined {
  const length = minutes * 60_000
  const isOrdered = type === 'temporal_ordered'
  const latestFirst = seen.toSorted((a, b) => b.at - a.at)
  const present = latestFirst.filter(({ step }) => steps[step]?.absent !== true)
  const ends = isOrdered ? present.filter(({ step }) => step === steps.length - 1) : present
  const chains = ends
    .map((end) => chainTo(end, present, steps, isOrdered))
    .filter((chain) => chain !== undefined)
    .filter((chain) => span(chain) <= length && lastToCome(chain, seen) === alert)
    .filter((chain) => !isBroken(chain, seen, steps, length))
  return chains.toSorted((a, b) => span(a) - span(b))[0]
}

/** Back from the last: for each step the latest alerts that are not later than what follows. */
function chainTo(
  end: SeenStep,
  latestFirst: readonly SeenStep[],
  steps: Sequence['steps'],
  isOrdered: boolean,
): readonly SeenStep[] | undefined {
  const chain: SeenStep[] = []
  let before = end.at
  for (const [step, spec] of [...steps.entries()].toReversed()) {
    if (spec.absent) continue
    // One alert is one step, however many it could be.
    const used = new Set([end, ...chain].map(({ alert }) => alert))
    const fit = latestFirst.filter(
      (one) => one.step === step && one.at <= (isOrdered ? before : end.at) && !used.has(one.alert),
    )
    const taken = enough(step === end.step ? [end, ...fit] : fit, spec)
    if (taken === undefined) return undefined
    chain.push(...taken)
    before = Math.min(before, ...taken.map(({ at }) => at))
  }
  return chain.toSorted((a, b) => a.at - b.at || a.step - b.step)
}

/** So many of them as the step needs, from the first on; of those that name nothing different, only the first. */
function enough(
  fit: readonly SeenStep[],
  { times = 1, distinct }: Pick<SequenceStep, 'times' | 'distinct'>,
): readonly SeenStep[] | undefined {
  if (distinct === undefined) return fit.length < times ? undefined : fit.slice(0, times)
  const different = new Set<string>()
  const taken = fit.filter(({ values = [] }) => {
    const news = values.filter((value) => !different.has(value))
    const isNeeded = different.size < times && news.length > 0
    for (const value of isNeeded ? news : []) different.add(value)
    return isNeeded
  })
  return different.size < times ? undefined : taken
}

/** Whether something came, within the time before the last step, that must not have come. */
function isBroken(
  chain: readonly SeenStep[],
  seen: readonly SeenStep[],
  steps: Sequence['steps'],
  length: number,
): boolean {
  const end = Math.max(...chain.map(({ at }) => at))
  return seen.some(({ step, at }) => steps[step]?.absent === true && at <= end && at > end - length)
}

/** Which alert; it may be several steps, and another is then the one in the chain. */
function lastToCome(chain: readonly SeenStep[], seen: readonly SeenStep[]): string | undefined {
  const alerts = new Set(chain.map(({ alert }) => alert))
  return seen.findLast(({ alert }) => alerts.has(alert))?.alert
}

function span(chain: readonly SeenStep[]): number {
  const times = chain.map(({ at }) => at)
  return Math.max(...times) - Math.min(...times)
}
