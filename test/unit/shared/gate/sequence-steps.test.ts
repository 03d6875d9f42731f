import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SeenStep, Sequence } from '../../../../shared/core/sequence.ts'
import { completedWith } from '../../../../shared/gate/sequence-steps.ts'

type Spec = Pick<Sequence, 'steps' | 'minutes' | 'type'>

const values = () => []
const specs: Readonly<Record<string, Spec>> = {
  temporal_ordered: {
    steps: [{ of: ['a'] }, { of: ['b'], times: 2 }, { of: ['c'] }],
    minutes: 6,
    type: 'temporal_ordered',
  },
  'temporal_ordered, the same detection twice': {
    steps: [{ of: ['a'] }, { of: ['a'] }],
    minutes: 6,
    type: 'temporal_ordered',
  },
  temporal: { steps: [{ of: ['a'], times: 2 }, { of: ['b'] }, { of: ['c'] }], minutes: 6, type: 'temporal' },
  event_count: { steps: [{ of: ['a', 'b'], times: 3 }], minutes: 6, type: 'event_count' },
  value_count: {
    steps: [{ of: ['a', 'b'], times: 3, distinct: { what: 'things', values } }],
    minutes: 6,
    type: 'value_count',
  },
}

interface Happened {
  readonly what: string
  readonly minute: number
  readonly values: readonly string[]
}

const happened: fc.Arbitrary<readonly Happened[]> = fc.array(
  fc.record({
    what: fc.constantFrom('a', 'b', 'c', 'x'),
    minute: fc.integer({ min: 0, max: 9 }),
    values: fc.subarray(['p', 'q', 'r', 's'], { maxLength: 2 }),
  }),
  { maxLength: 7 },
)

function seenOf(all: readonly Happened[], { steps }: Spec): readonly SeenStep[][] {
  return all.map(({ what, minute, values: named }, alert) =>
    steps.flatMap(({ of }, step) =>
      of.includes(what) ? [{ step, at: minute * 60_000, alert: `${alert}`, title: '', values: named }] : [],
    ),
  )
}

/** Every choice of alerts for the steps, tried one after the other: what Sigma's words mean, and no more. */
function isWhole({ steps, minutes, type }: Spec, seen: readonly SeenStep[]): boolean {
  const choose = (step: number, chosen: readonly SeenStep[], from: number): boolean => {
    const spec = steps[step]
    if (spec === undefined) {
      const times = chosen.map(({ at }) => at)
      const end = Math.max(...times)
      const isBroken = seen.some((one) => steps[one.step]?.absent && one.at <= end && one.at > end - minutes * 60_000)
      return end - Math.min(...times) <= minutes * 60_000 && !isBroken
    }
    if (spec.absent) return choose(step + 1, chosen, from)
    const fit = seen.filter(
      (one) =>
        one.step === step &&
        (type !== 'temporal_ordered' || one.at >= from) &&
        !chosen.some(({ alert }) => alert === one.alert),
    )
    return subsets(fit).some((some) => {
      const count = spec.distinct === undefined ? some.length : new Set(some.flatMap((one) => one.values ?? [])).size
      const isEnough = spec.distinct === undefined ? count === (spec.times ?? 1) : count >= (spec.times ?? 1)
      return isEnough && choose(step + 1, [...chosen, ...some], Math.max(from, ...some.map(({ at }) => at)))
    })
  }
  return choose(0, [], Number.NEGATIVE_INFINITY)
}

function subsets<Item>(all: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, i) => (bits >> i) % 2 === 1))
}

/** Whether it became whole by any of them, as they came. */
function everWhole(spec: Spec, arriving: readonly (readonly SeenStep[])[]): boolean {
  return arriving.some((own, i) => {
    const alert = own[0]?.alert
    return alert !== undefined && completedWith(spec, arriving.slice(0, i + 1).flat(), alert) !== undefined
  })
}

describe.each(Object.entries(specs))('%s', (_, spec) => {
  test('is whole in whichever order its alerts come, exactly where its steps lie so', () => {
    const arrivals = happened.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    )
    fc.assert(
      fc.property(arrivals, ([all, order]) => {
        const seen = seenOf(all, spec)
        const arriving = order.map((i) => seen[i] ?? [])
        expect(everWhole(spec, arriving)).toBe(isWhole(spec, seen.flat()))
      }),
      { numRuns: 500 },
    )
  })

  test('is made of alerts within its minutes, each of them once, the one that came last among them', () => {
    fc.assert(
      fc.property(happened, (all) => {
        const seen = seenOf(all, spec)
        for (const [i, own] of seen.entries()) {
          const alert = own[0]?.alert ?? ''
          const chain = completedWith(spec, seen.slice(0, i + 1).flat(), alert)
          if (chain === undefined) continue
          const times = chain.map(({ at }) => at)
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(spec.minutes * 60_000)
          expect(new Set(chain.map((one) => one.alert)).size).toBe(chain.length)
          expect(chain.some((one) => one.alert === alert)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a step that must be absent', () => {
  const spec: Spec = {
    steps: [{ of: ['x'], absent: true }, { of: ['a'] }, { of: ['b'] }],
    minutes: 6,
    type: 'temporal_ordered',
  }

  test('breaks the sequence where it came before the last step, within the minutes', () => {
    fc.assert(
      fc.property(happened, (all) => {
        // What must be absent is there before the rest comes.
        const known = all.toSorted((a, b) => Number(b.what === 'x') - Number(a.what === 'x'))
        const seen = seenOf(known, spec)
        expect(everWhole(spec, seen)).toBe(isWhole(spec, seen.flat()))
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, number, boolean]>([
    ['at the time of the last step', 8, true],
    ['after it', 9, false],
    ['so long before it', 2, false],
    ['just within', 3, true],
  ])('%s', (_, minute, breaks) => {
    const all = [
      { what: 'x', minute, values: [] },
      { what: 'a', minute: 7, values: [] },
      { what: 'b', minute: 8, values: [] },
    ]
    expect(everWhole(spec, seenOf(all, spec))).toBe(!breaks)
  })
})
