import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Alert } from '../core/alert.ts'
import { fromWhere } from '../core/detection.ts'
import { byActor, type Completed, type SeenStep, type Sequence } from '../core/sequence.ts'
import { completedWith } from './sequence-steps.ts'
import { type Key, type Store, update } from './store.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Of each step so many alerts are remembered, the latest. */
const mostOfStep = 10

/** An event names few things of which sequences may be; the rest of a long list is not followed. */
const mostSubjects = 10

export const sequenceItem = z.object({
  seen: z.array(
    z.object({
      step: z.number().int().min(0).max(20),
      at: z.number().min(-8.64e15).max(8.64e15),
      alert: z.string().regex(/^T-[\dA-F]{5}-[\dA-F]{5}-[\dA-F]{5}$/),
      title: z.string().max(4_000),
    }),
  ),
})

export interface Sequences {
  /** Whether alerts of a detection are steps of any sequence. */
  areSteps(detectionId: string): boolean
  /** The items in which an alert is noted. */
  keysOf(alert: Alert): readonly Key[]
  /** Notes what an alert is a step of; returns what it completes. The same twice for the same alert. */
  advance(alert: Alert): Promise<readonly Completed[]>
}

export function createSequences(store: Store, now: () => Date, sequences: readonly Sequence[]): Sequences {
  const byDetection = stepsByDetection(sequences)
  const stepsOf = (alert: Alert) =>
    (byDetection.get(alert.detection.id) ?? []).map(({ sequence, step }) => {
      const { by = byActor } = sequence.steps[step] ?? {}
      return { sequence, step, subjects: [...new Set(by(alert.event))].slice(0, mostSubjects) }
    })
  return {
    areSteps: (id) => byDetection.has(id),
    keysOf: (alert) =>
      stepsOf(alert).flatMap(({ sequence, subjects }) => subjects.map((by) => keyOf(sequence, by, alert))),
    async advance(alert) {
      const completed: Completed[] = []
      for (const { sequence, step, subjects } of stepsOf(alert)) {
        for (const by of subjects) {
          const seen = await note(store, sequence, step, by, alert, now())
          const steps = completedWith(sequence, seen, alert.id)
          if (steps !== undefined) completed.push({ sequence, by, steps, alert })
        }
      }
      return completed
    },
  }
}

function stepsByDetection(sequences: readonly Sequence[]) {
  const steps = sequences.flatMap((sequence) =>
    sequence.steps.flatMap(({ of }, step) => of.map((id) => ({ id, sequence, step }))),
  )
  return Map.groupBy(steps, ({ id }) => id)
}

async function note(
  store: Store,
  sequence: Sequence,
  step: number,
  by: string,
  alert: Alert,
  now: Date,
): Promise<readonly SeenStep[]> {
  const { minutes } = sequence
  const at = Math.min(alert.event.time?.getTime() ?? Number.POSITIVE_INFINITY, now.getTime())
  const own: SeenStep = { step, at, alert: alert.id, title: alert.title.slice(0, 200) }
  return await update(store, keyOf(sequence, by, alert), (data) => {
    const before = sequenceItem.safeParse(data).data?.seen ?? []
    if (before.some((one) => one.alert === own.alert && one.step === step)) return { answer: before }
    const others = before.filter((one) => now.getTime() - one.at < minutes * minute + day)
    const seen = latestOfEach([...others, own])
    const ends = new Date(now.getTime() + minutes * minute + day)
    return { write: { data: { seen: seen.map((one) => ({ ...one })) }, ends }, answer: seen }
  })
}

function keyOf({ id }: Sequence, by: string, { event }: Alert): Key {
  const hash = createHash('sha256').update(JSON.stringify([event.account.id, fromWhere(event, by)]))
  return { pk: `sequence#${id}#${hash.digest('base64url').slice(0, 22)}`, sk: 'seen' }
}

/** In the order in which they came. */
function latestOfEach(seen: readonly SeenStep[]): readonly SeenStep[] {
  const latest = [...Map.groupBy(seen, ({ step }) => step).values()].flatMap((ofStep) =>
    ofStep.toSorted((a, b) => a.at - b.at).slice(-mostOfStep),
  )
  return seen.filter((one) => latest.includes(one))
}
