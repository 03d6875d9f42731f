import type { Alert } from '../core/alert.ts'
import type { Envelope } from '../core/envelope.ts'
import type { Completed } from '../core/sequence.ts'
import { createAlert } from './create-alert.ts'

/** What is told of a whole sequence, with its steps in the order of their times. */
export function sequenceAlert({ sequence, by, steps, alert }: Completed, envelope: Envelope): Alert | undefined {
  const { event, description } = alert
  const detection = sequence.detectionFor(event.kind, by)
  const verdict = detection.judge(event, envelope)
  if (verdict === undefined) return undefined
  const story = steps.map(({ at, title, alert: id }) => `${clockOf(at)} ${title} (${id})`).join('; ')
  return createAlert(detection, verdict, event, {
    ...description,
    sentence: `${description.sentence} It completes a sequence: ${story}.`,
  })
}

/** "14:03:07" */
function clockOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 19)
}
