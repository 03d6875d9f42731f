import type { CheckedSequence } from '../../deploy/documents/check-sequence.ts'
import { shipped } from '../../detections/sequences/index.ts'
import { toTerminal } from '../../shared/channels/terminal.ts'
import { amount } from '../../shared/core/amount.ts'
import type { Detection } from '../../shared/core/detection.ts'
import type { Sequence } from '../../shared/core/sequence.ts'
import {
  sequenceExampleProblems,
  shippedProblems,
  toldOfSequence,
  toldOfShipped,
} from '../../test/sequence-problems.ts'

type Try = (all: boolean) => Promise<void>

/** Sequences by what one may ask for: `sequences/NAME`, and `custom/NAME` of one's own. */
export function triableSequences(
  own: readonly CheckedSequence[],
  detections: readonly Detection[],
): ReadonlyMap<string, Try> {
  const tries = new Map<string, Try>(shipped.map((sequence) => [sequence.id, () => tryShipped(sequence, detections)]))
  for (const checked of own) {
    const { id } = checked.document
    for (const name of [id, id.replace('sequences/', '')]) tries.set(name, (all) => tryOwn(checked, detections, all))
  }
  return tries
}

/** Shows what is told of its example. */
async function tryShipped(sequence: Sequence, detections: readonly Detection[]): Promise<void> {
  for (const notification of await toldOfShipped(sequence, detections)) console.log(toTerminal(notification))
  report(sequence.id, await shippedProblems(sequence, detections), 'its example is told')
}

/** Shows what a document's sequence says on its examples, and what is wrong with them. */
async function tryOwn(checked: CheckedSequence, detections: readonly Detection[], all: boolean): Promise<void> {
  const { fires, silent } = checked.examples
  for (const { events } of all ? fires : fires.slice(0, 1)) {
    for (const notification of await toldOfSequence(checked, events, detections)) console.log(toTerminal(notification))
  }
  const counts = `${amount(fires.length, 'example')} told, ${amount(silent.length, 'example')} silent`
  report(checked.document.id, await sequenceExampleProblems(checked, detections), counts)
}

function report(id: string, problems: readonly string[], counts: string): void {
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  console.log(problems.length === 0 ? `${id} is right: ${counts}.` : `${id} has ${amount(problems.length, 'problem')}.`)
}
