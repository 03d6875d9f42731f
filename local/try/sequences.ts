import type { CheckedSequence } from '../../deploy/documents/check-sequence.ts'
import { toTerminal } from '../../shared/channels/terminal.ts'
import { amount } from '../../shared/core/amount.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { sequenceExampleProblems, toldOfSequence } from '../../test/sequence-problems.ts'

/** Shows what a document's sequence says on its examples, and what is wrong with them. */
export async function trySequence(
  checked: CheckedSequence,
  detections: readonly Detection[],
  all: boolean,
): Promise<void> {
  const { fires, silent } = checked.examples
  for (const { events } of all ? fires : fires.slice(0, 1)) {
    for (const notification of await toldOfSequence(checked, events, detections)) console.log(toTerminal(notification))
  }
  const problems = await sequenceExampleProblems(checked, detections)
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  const state = problems.length === 0 ? 'is right' : `has ${amount(problems.length, 'problem')}`
  console.log(
    `${checked.document.id} ${state}: ${amount(fires.length, 'example')} told, ${amount(silent.length, 'example')} silent.`,
  )
}
