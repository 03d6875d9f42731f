import type { Sequence, SequenceStep } from '../../shared/core/sequence.ts'

/** Of more than these a step names the first, and says how many others there are. */
const mostNamed = 6

/** "`identity/iam-user-created`, then `identity/administrator-policy-attached` or 2 others" */
export function stepsInWords(steps: Sequence['steps'], type: Sequence['type']): string {
  const isOrdered = type === 'temporal_ordered'
  const present = steps.filter(({ absent }) => !absent).map(stepInWords)
  const absent = steps.filter((step) => step.absent).map((step) => `, and before that no ${stepInWords(step)}`)
  const order = isOrdered || present.length === 1 ? '' : ', in any order'
  return `${present.join(isOrdered ? ', then ' : '; and ')}${order}${absent.join('')}`
}

function stepInWords({ of, times = 1, distinct, atLeast }: SequenceStep): string {
  const named = of.length > mostNamed ? of.slice(0, mostNamed - 1) : of
  const others = of.length - named.length
  const words = [...named.map((id) => `\`${id}\``), ...(others > 0 ? [`${others} others`] : [])]
  const alerts = [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ')
  const grave = atLeast === undefined ? '' : ` (${atLeast} or graver)`
  if (distinct !== undefined) return `${alerts}${grave} of ${times} different ${distinct.what}`
  return times > 1 ? `${times} times ${alerts}${grave}` : `${alerts}${grave}`
}

/** "24 h", "7 days", "60 min" */
export function timeInWords(minutes: number): string {
  if (minutes > 1440 && minutes % 1440 === 0) return `${minutes / 1440} days`
  return minutes > 60 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
