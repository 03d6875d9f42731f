import { expect, test } from 'vitest'
import { placeOf, type SequenceType, sequenceProblems } from '../../../../shared/core/sequence-problems.ts'

const [a, b] = [{ of: ['a'] }, { of: ['b'] }]

test.each<[string, SequenceType, Parameters<typeof sequenceProblems>[0]['steps'], number?]>([
  ['', 'temporal_ordered', [a, b]],
  ['', 'temporal_ordered', [a, a]],
  ['', 'temporal_ordered', [{ ...a, absent: true }, b]],
  ['', 'event_count', [{ ...a, times: 3 }]],
  ['', 'value_count', [{ ...a, times: 3, distinct: 'regions' }]],
  [
    '',
    'value_count',
    [
      { ...b, absent: true },
      { ...a, times: 3, distinct: 'regions' },
    ],
  ],
  ['minutes: must be from 1 to 10080, which is a week', 'temporal', [a, b], 20_000],
  ['minutes: must be from 1 to 10080, which is a week', 'temporal', [a, b], Number.NaN],
  ['steps[1].times: must be a whole number from 1 to 10', 'temporal', [a, { ...b, times: 11 }]],
  [
    'steps[0].times: cannot stand beside absent: one alert breaks it',
    'temporal',
    [{ ...a, times: 2, absent: true }, b],
  ],
  [
    'steps[0].distinct: counts different values, and needs times: how many of them',
    'temporal',
    [{ ...a, distinct: 1 }, b],
  ],
  ['steps[1].of: "a" is in another step already; leave it out', 'temporal', [a, a]],
  ['steps[1].of: "a" is in another step already; leave it out', 'temporal_ordered', [{ ...a, absent: true }, a]],
  ['steps: must not all be absent: no alert would ever complete it', 'temporal', [{ ...a, absent: true }]],
  [
    'steps[1].absent: cannot be of the last step, since nothing would tell when to look; put it before',
    'temporal',
    [a, { ...b, absent: true }],
  ],
  ['type: counts one step, and there are 2; use temporal', 'event_count', [a, b]],
  ['type: counts different values; say in the step which, with distinct', 'value_count', [{ ...a, times: 2 }]],
  ['type: counts alerts; use value_count, or leave distinct out', 'event_count', [{ ...a, times: 2, distinct: 1 }]],
  ['steps: must be two, or one with times; what a single alert says is a detection', 'temporal', [a]],
])('%s (%s)', (expected, type, steps, minutes = 60) => {
  const problems = sequenceProblems({ steps, type, minutes })
  expect(problems.map((problem) => `${placeOf(problem)}: ${problem.message}`).join('\n')).toBe(expected)
})
