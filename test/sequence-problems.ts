import type { CheckedSequence } from '../deploy/documents/check-sequence.ts'
import { sequenceFromDocument } from '../detections/sequences/from-document.ts'
import { withOwn } from '../detections/sequences/with-own.ts'
import type { Detection } from '../shared/core/detection.ts'
import type { Notification } from '../shared/core/notification.ts'
import { eventsOfDocument } from './sequence-examples.ts'
import { createWorld, jsonOf } from './world.ts'

const start = new Date('2026-11-21T14:00:00Z')

type Events = Parameters<typeof eventsOfDocument>[0]

/** What is told of a sequence where an example's events happen to all detections. */
export async function toldOfSequence(
  { document }: Pick<CheckedSequence, 'document'>,
  events: Events,
  detections: readonly Detection[],
): Promise<readonly Notification[]> {
  const world = createWorld(detections, {
    sequences: [withOwn(sequenceFromDocument(document), detections)],
    start: new Date('2026-11-21T20:00:00Z'),
  })
  for (const event of await eventsOfDocument(events, start)) await world.deliver(event)
  return world.published.filter((notification) => jsonOf(notification).detection === document.id)
}

/** Where the examples of a document do not come out as they say. */
export async function sequenceExampleProblems(
  checked: CheckedSequence,
  detections: readonly Detection[],
): Promise<readonly string[]> {
  const { fires, silent } = checked.examples
  const problems: string[] = []
  for (const [i, { events, title }] of fires.entries()) {
    const titles = (await toldOfSequence(checked, events, detections)).map((told) => String(jsonOf(told).title))
    const [only, ...others] = titles
    if (only === undefined)
      problems.push(`examples.fires[${i}] is not told: not all of its steps raise alerts by the same, in time`)
    else if (only !== title) problems.push(`examples.fires[${i}] is told as "${only}", and not as "${title}"`)
    if (others.length > 0) problems.push(`examples.fires[${i}] is told ${titles.length} times`)
  }
  for (const [i, { events, because }] of silent.entries()) {
    const told = await toldOfSequence(checked, events, detections)
    if (told.length > 0) problems.push(`examples.silent[${i}] is told, though ${because}`)
  }
  return problems.map((problem) => `${checked.document.id}: ${problem}`)
}
