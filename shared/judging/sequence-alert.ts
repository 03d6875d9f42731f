import type { Alert } from '../core/alert.ts'
import type { Envelope } from '../core/envelope.ts'
import { eventKey } from '../core/ids.ts'
import type { Completed, ToldStep } from '../core/sequence.ts'
import { createAlert } from './create-alert.ts'

/** What is told of a whole sequence, with its steps in the order of their times. */
export function sequenceAlert({ sequence, by, steps, alert }: Completed, envelope: Envelope): Alert | undefined {
  const { description } = alert
  // One event may complete a sequence of each of several things: they are several alerts.
  const event = { ...alert.event, key: eventKey(`${alert.event.key} ${by}`) }
  const detection = sequence.detectionFor(event.kind, by, sequence.severity)
  const verdict = detection.judge(event, envelope)
  if (verdict === undefined) return undefined
  const inWords = steps.map((step) => stepInWords(step, dayOf(steps.at(-1)?.at ?? 0)))
  const { sentence } = description
  const told = createAlert(detection, verdict, event, {
    ...description,
    sentence: `${sentence} It completes a sequence: ${inWords.join('; ')}.`,
    sequence: { sentence, steps: inWords },
  })
  const isLast = steps.at(-1)?.alert === alert.id
  const sure = isLast
    ? told
    : { ...told, respond: [lookAt(steps), ...told.respond.filter((step) => typeof step === 'string')] }
  const quiet = steps.filter(({ heard }) => heard === 'muted' || heard === 'not told').length
  if (quiet === 0) return sure
  const note = `Of ${quiet === 1 ? 'one' : quiet} of its steps nobody was told: a mute silences messages, and not what they are steps of.`
  return { ...sure, notes: [...sure.notes, note] }
}

/** The event at hand came last, and happened before: commands about it would be about the wrong act, or person. */
function lookAt(steps: readonly ToldStep[]): string {
  const last = steps.at(-1)
  return `The last step, "${last?.title}" (alert ${last?.alert}), says who acted: stop them first.`
}

/** "14:03:07 alice created IAM user bob (T-0A1B2-C3D4E-F5061, muted)", with its date where the last step is of another day. */
function stepInWords({ at, title, alert, heard }: ToldStep, lastDay: string): string {
  const date = dayOf(at) === lastDay ? '' : `${dayOf(at)} `
  return `${date}${clockOf(at)} ${title} (${[alert, heard && wordsOf[heard]].filter(Boolean).join(', ')})`
}

const wordsOf = {
  told: 'told',
  counted: 'in an update',
  waiting: 'not told yet',
  muted: 'muted',
  'not told': 'not told',
} as const satisfies Readonly<Record<NonNullable<ToldStep['heard']>, string>>

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

/** "14:03:07" */
function clockOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 19)
}
