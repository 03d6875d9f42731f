import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defineSequence, type SeenStep } from '../../../../shared/core/sequence.ts'
import { mostOfStep } from '../../../../shared/core/sequence-problems.ts'
import { keptOf } from '../../../../shared/gate/sequence-memory.ts'
import { completedWith } from '../../../../shared/gate/sequence-steps.ts'

const now = new Date('2026-11-21T14:00:00Z')
const texts = { why: 'It matters.', respond: ['Ask why.'], falsePositives: [], references: [], title: () => 'x' }
const three = defineSequence({
  ...{ id: 'sequences/three', minutes: 600, severity: 'high', ...texts },
  steps: [{ of: ['a'] }, { of: ['b'], times: 2 }, { of: ['c'] }],
})
const different = defineSequence({
  ...{ id: 'sequences/different', minutes: 600, severity: 'high', type: 'value_count', ...texts },
  steps: [{ of: ['a'], times: 3, distinct: { what: 'things', values: () => [] } }],
})

/** As they come one after the other, each a minute after the one before, with what is kept between them. */
function completing(
  sequence: typeof three,
  all: readonly Pick<SeenStep, 'step' | 'values'>[],
): { readonly whole: boolean; readonly kept: readonly SeenStep[] } {
  let kept: readonly SeenStep[] = []
  let whole = false
  for (const [i, one] of all.entries()) {
    const own: SeenStep = { ...one, at: now.getTime() - (all.length - i) * 60_000, alert: `${i}`, title: '' }
    const seen = [...kept, own]
    const useful = keptOf(seen, sequence, now)
    kept = seen.filter((each) => useful.has(each))
    whole ||= completedWith(sequence, kept, own.alert) !== undefined
  }
  return { whole, kept }
}

describe('what is remembered of a sequence', () => {
  test('is enough, however often its steps are repeated in between', () => {
    const repeats = fc.array(fc.constantFrom(0, 1), { maxLength: 25 })
    fc.assert(
      fc.property(repeats, repeats, repeats, (first, second, third) => {
        const all = [0, ...first, 1, ...second, 1, ...third, 2].map((step) => ({ step }))
        expect(completing(three, all).whole).toBe(true)
      }),
    )
  })

  test('is enough where one value is repeated', () => {
    const all = ['x', 'y', ...Array.from({ length: 30 }, () => 'y'), 'z'].map((value) => ({ step: 0, values: [value] }))
    expect(completing(different, all).whole).toBe(true)
  })

  test('is no more than ten of each step', () => {
    const steps = fc.array(fc.constantFrom(0, 1), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(steps, (all) => {
        const { kept } = completing(
          three,
          all.map((step) => ({ step })),
        )
        for (const step of [0, 1])
          expect(kept.filter((one) => one.step === step).length).toBeLessThanOrEqual(mostOfStep)
      }),
    )
  })
})
