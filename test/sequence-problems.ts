import type { CheckedSequence } from '../deploy/documents/check-sequence.ts'
import { sequenceFromDocument } from '../detections/sequences/from-document.ts'
import { withOwn } from '../detections/sequences/with-own.ts'
import type { Detection } from '../shared/core/detection.ts'
import type { JsonObject } from '../shared/core/json.ts'
import type { Notification } from '../shared/core/notification.ts'
import type { Sequence } from '../shared/core/sequence.ts'
import { eventsOf, eventsOfDocument, sequenceExamples } from './sequence-examples.ts'
import { whyNotTold } from './why-not-told.ts'
import { createWorld, toldIn } from './world.ts'

const start = new Date('2026-11-21T14:00:00Z')

type Events = Parameters<typeof eventsOfDocument>[0]

/** What is told of a sequence where such events happen to all detections. */
async function toldOf(
  sequence: Sequence,
  events: readonly JsonObject[],
  detections: readonly Detection[],
): Promise<readonly Notification[]> {
  const world = createWorld(detections, {
    sequences: [withOwn(sequence, detections)],
    start: new Date(start.getTime() + 6 * 3_600_000),
  })
  for (const event of events) {
    await world.deliver(event)
    // What comes soon after a message is told with what else comes.
    world.advance(310)
  }
  return world.published.filter((notification) =>
    toldIn(notification).some(({ detection }) => detection === sequence.id),
  )
}

/** The same of an example of its document. */
export async function toldOfSequence(
  { document }: Pick<CheckedSequence, 'document'>,
  events: Events,
  detections: readonly Detection[],
): Promise<readonly Notification[]> {
  return await toldOf(sequenceFromDocument(document), await eventsOfDocument(events, start), detections)
}

/** The same of the example of one that comes with Tocsin. */
export async function toldOfShipped(
  sequence: Sequence,
  detections: readonly Detection[],
): Promise<readonly Notification[]> {
  const { steps } = sequenceExamples[sequence.id] ?? { steps: [] }
  return await toldOf(sequence, await eventsOf(steps, start), detections)
}

/** Where one that comes with Tocsin is not told as its example says; the tests say the rest. */
export async function shippedProblems(
  sequence: Sequence,
  detections: readonly Detection[],
): Promise<readonly string[]> {
  const { id } = sequence
  const example = sequenceExamples[id]
  if (example === undefined) return [`${id} has no example: write one into test/sequence-examples.ts`]
  const told = (await toldOfShipped(sequence, detections)).flatMap(toldIn).find(({ detection }) => detection === id)
  if (told === undefined)
    return [`${id} is not told: ${whyNotTold(sequence, await eventsOf(example.steps, start), detections)}`]
  return told.title === example.title ? [] : [`${id} is told as "${told.title}", and not as "${example.title}"`]
}

/** Where the examples of a document do not come out as they say. */
export async function sequenceExampleProblems(
  checked: CheckedSequence,
  detections: readonly Detection[],
): Promise<readonly string[]> {
  const { fires, silent } = checked.examples
  const problems: string[] = []
  for (const [i, { events, title }] of fires.entries()) {
    const told = (await toldOfSequence(checked, events, detections)).flatMap(toldIn)
    const titles = told.flatMap(({ detection, title }) => (detection === checked.document.id ? title : []))
    const [only, ...others] = titles
    if (only === undefined) {
      const sequence = withOwn(sequenceFromDocument(checked.document), detections)
      const why = whyNotTold(sequence, await eventsOfDocument(events, start), detections)
      problems.push(`examples.fires[${i}] is not told: ${why}`)
    }
    if (only !== undefined && only !== title)
      problems.push(`examples.fires[${i}] is told as "${only}", and not as "${title}"`)
    if (others.length > 0) problems.push(`examples.fires[${i}] is told ${titles.length} times`)
  }
  for (const [i, { events, because }] of silent.entries()) {
    const told = await toldOfSequence(checked, events, detections)
    if (told.length > 0) problems.push(`examples.silent[${i}] is told, though ${because}`)
  }
  return problems.map((problem) => `${checked.document.id}: ${problem}`)
}
