import type { Detection } from '../../shared/core/detection.ts'
import type { Sequence, SequenceStep } from '../../shared/core/sequence.ts'

/** The sequence, with one's own detections beside those in whose place they stand: the others are silent then. */
export function withOwn(sequence: Sequence, own: readonly Pick<Detection, 'id' | 'replaces'>[]): Sequence {
  const [first, ...others] = sequence.steps
  const add = (step: SequenceStep): SequenceStep => {
    const [id, ...more] = step.of
    const standing = own.filter(({ replaces = '' }) => step.of.includes(replaces)).map((each) => each.id)
    return { ...step, of: [id, ...more, ...standing.filter((each) => !step.of.includes(each))] }
  }
  return { ...sequence, steps: [add(first), ...others.map(add)] }
}
