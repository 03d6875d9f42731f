/**
 * How the steps of a sequence belong together, in the words of Sigma's correlation rules: in their order by the events'
 * times, in any order, so many alerts of one step, or so many different values of it.
 * @see https://github.com/SigmaHQ/sigma-specification/blob/main/specification/sigma-correlation-rules-specification.md
 */
export const sequenceTypes = ['temporal_ordered', 'temporal', 'event_count', 'value_count'] as const

export type SequenceType = (typeof sequenceTypes)[number]

/** Of each step so many alerts are remembered, the latest. */
export const mostOfStep = 10

/** A week: what lies further apart is remembered by people, and not by Tocsin. */
export const longestSequence = 7 * 24 * 60

/** What of a step can contradict the others. */
interface StepShape {
  readonly of: readonly string[]
  readonly times?: number | undefined
  readonly distinct?: unknown
  readonly absent?: true | undefined
}

interface Shape {
  readonly steps: readonly StepShape[]
  readonly type: SequenceType
  readonly minutes: number
}

export interface SequenceProblem {
  /** Into the sequence: `['steps', 0, 'times']`. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What is wrong with steps together, and what to do; of YAML as of TypeScript. */
export function sequenceProblems(shape: Shape): readonly SequenceProblem[] {
  const { steps, type, minutes } = shape
  const isInTime = minutes >= 1 && minutes <= longestSequence
  return [
    ...(isInTime ? [] : [{ path: ['minutes'], message: `must be from 1 to ${longestSequence}, which is a week` }]),
    ...steps.flatMap((step, i) =>
      [...countProblems(step), ...twiceProblems(shape, i)].map(({ path, message }) => ({
        path: ['steps', i, ...path],
        message,
      })),
    ),
    ...absenceProblems(steps),
    ...typeProblems(
      steps.filter(({ absent }) => !absent),
      steps,
      type,
    ),
  ]
}

function countProblems({ times = 1, distinct, absent }: StepShape): readonly SequenceProblem[] {
  if (!Number.isInteger(times) || times < 1 || times > mostOfStep)
    return [{ path: ['times'], message: `must be a whole number from 1 to ${mostOfStep}` }]
  if (absent && times > 1) return [{ path: ['times'], message: 'cannot stand beside absent: one alert breaks it' }]
  if (distinct === undefined || times > 1) return []
  return [{ path: ['distinct'], message: 'counts different values, and needs times: how many of them' }]
}

/** In their order one alert can be but one of two steps; in any order, or where it must be absent, nobody could say which. */
function twiceProblems({ steps, type }: Shape, i: number): readonly SequenceProblem[] {
  if (type === 'temporal_ordered' && !steps.some(({ absent }) => absent)) return []
  const before = steps.slice(0, i).flatMap(({ of }) => of)
  const twice = steps[i]?.of.find((id) => before.includes(id))
  return twice === undefined ? [] : [{ path: ['of'], message: `"${twice}" is in another step already; leave it out` }]
}

function absenceProblems(steps: readonly StepShape[]): readonly SequenceProblem[] {
  if (steps.every(({ absent }) => absent))
    return [{ path: ['steps'], message: 'must not all be absent: no alert would ever complete it' }]
  if (steps.at(-1)?.absent !== true) return []
  const message = 'cannot be of the last step, since nothing would tell when to look; put it before'
  return [{ path: ['steps', steps.length - 1, 'absent'], message }]
}

function typeProblems(
  present: readonly StepShape[],
  all: readonly StepShape[],
  type: SequenceType,
): readonly SequenceProblem[] {
  const [only, ...others] = present
  const isCount = type.endsWith('_count')
  if (only === undefined) return []
  if (others.length > 0 && isCount)
    return [{ path: ['type'], message: `counts one step, and there are ${present.length}; use temporal` }]
  if (type === 'value_count' && only.distinct === undefined)
    return [{ path: ['type'], message: 'counts different values; say in the step which, with distinct' }]
  if (type === 'event_count' && only.distinct !== undefined)
    return [{ path: ['type'], message: 'counts alerts; use value_count, or leave distinct out' }]
  if (all.length > 1 || (only.times ?? 1) > 1) return []
  return [{ path: ['steps'], message: 'must be two, or one with times; what a single alert says is a detection' }]
}

/** "steps[0].times" */
export function placeOf({ path }: SequenceProblem): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${part}`)).join('')
}
