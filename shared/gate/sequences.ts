import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Alert } from '../core/alert.ts'
import { alertId } from '../core/ids.ts'
import {
  byActor,
  type Completed,
  type SeenStep,
  type Sequence,
  type SequenceStep,
  type ToldStep,
} from '../core/sequence.ts'
import { mostOfStep } from '../core/sequence-problems.ts'
import { isAsGrave } from '../core/severity.ts'
import { createDeliveries } from './deliveries.ts'
import { createMutes } from './mutes.ts'
import { completedWith } from './sequence-steps.ts'
import { type Store, update } from './store.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** An event names few things of which sequences may be, or that are counted; the rest of a long list is not followed. */
const mostNames = 10

export const sequenceItem = z.object({
  seen: z.array(
    z.object({
      step: z.number().int().min(0).max(20),
      at: z.number().min(-8.64e15).max(8.64e15),
      alert: z.string().regex(/^T-[\dA-F]{5}-[\dA-F]{5}-[\dA-F]{5}$/),
      title: z.string().max(4_000),
      values: z.array(z.string().max(30)).max(mostNames).optional(),
    }),
  ),
})

export interface Sequences {
  /** Whether alerts of a detection are steps of any sequence. */
  areSteps(detectionId: string): boolean
  /** Notes what an alert is a step of; returns what it completes. The same twice for the same alert. */
  advance(alert: Alert): Promise<readonly Completed[]>
}

export function createSequences(store: Store, now: () => Date, sequences: readonly Sequence[]): Sequences {
  const byDetection = sequencesByDetection(sequences)
  const heardOf = createHearing(store, now)
  return {
    areSteps: (id) => byDetection.has(id),
    async advance(alert) {
      const completed: Completed[] = []
      for (const sequence of byDetection.get(alert.detection.id) ?? []) {
        for (const [by, own] of stepsOf(alert, sequence, now())) {
          const seen = await note(store, sequence, by, alert, own, now())
          const whole = completedWith(sequence, seen, alert.id)
          if (whole === undefined) continue
          const steps = await Promise.all(whole.map(async (one) => ({ ...one, heard: await heardOf(one, alert) })))
          completed.push({ sequence, by, steps, alert })
        }
      }
      return completed
    },
  }
}

function sequencesByDetection(sequences: readonly Sequence[]): ReadonlyMap<string, readonly Sequence[]> {
  const pairs = sequences.flatMap((sequence) =>
    [...new Set(sequence.steps.flatMap(({ of }) => of))].map((id) => ({ id, sequence })),
  )
  const grouped = Map.groupBy(pairs, ({ id }) => id)
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ sequence }) => sequence)]))
}

/** What an alert is a step of, by what the sequences may have in common. */
function stepsOf(alert: Alert, { steps }: Sequence, now: Date): ReadonlyMap<string, readonly SeenStep[]> {
  const { detection, event, inHand, severity } = alert
  const at = Math.min(event.time?.getTime() ?? Number.POSITIVE_INFINITY, now.getTime())
  const isGraveEnough = ({ atLeast = 'information' }: SequenceStep): boolean =>
    isAsGrave(inHand, atLeast) || isAsGrave(severity, atLeast)
  const found = steps.flatMap((spec, step) => {
    if (!spec.of.includes(detection.id) || !isGraveEnough(spec)) return []
    const { by = byActor, distinct } = spec
    const values = distinct && [...new Set(distinct.values(event))].slice(0, mostNames).map(hashOf)
    const own: SeenStep = {
      ...{ step, at, alert: alert.id, title: alert.title.slice(0, 200) },
      ...(values && { values }),
    }
    return [...new Set(by(event))].slice(0, mostNames).map((name) => ({ name, own }))
  })
  const byName = Map.groupBy(found, ({ name }) => name)
  return new Map([...byName].map(([name, all]) => [name, all.map(({ own }) => own)]))
}

async function note(
  store: Store,
  { id, minutes, steps }: Sequence,
  by: string,
  { id: alert, event }: Alert,
  own: readonly SeenStep[],
  now: Date,
): Promise<readonly SeenStep[]> {
  const name = hashOf(JSON.stringify([event.account.id, by]))
  const key = { pk: `sequence#${id}#${name}`, sk: 'seen' }
  return await update(store, key, (data) => {
    const before: readonly SeenStep[] = sequenceItem.safeParse(data).data?.seen ?? []
    const news = own.filter(({ step }) => !before.some((one) => one.alert === alert && one.step === step))
    if (news.length === 0) return { answer: before }
    const others = before.filter((one) => now.getTime() - one.at < minutes * minute + day)
    const seen = latestOfEach([...others, ...news], steps)
    const ends = new Date(now.getTime() + minutes * minute + day)
    return { write: { data: { seen: seen.map(toData) }, ends }, answer: seen }
  })
}

function toData({ values, ...stated }: SeenStep) {
  return { ...stated, ...(values && { values: [...values] }) }
}

/** In the order in which they came. Whoever repeats one thing must not push out the others that are counted. */
function latestOfEach(seen: readonly SeenStep[], steps: Sequence['steps']): readonly SeenStep[] {
  const kept = [...Map.groupBy(seen, ({ step }) => step)].flatMap(([step, ofStep]) => {
    const latestFirst = ofStep.toSorted((a, b) => b.at - a.at)
    const isNew = ({ values = [] }: SeenStep, i: number): boolean =>
      values.some((value) => !latestFirst.slice(0, i).some((later) => later.values?.includes(value)))
    const [news, rest] = [latestFirst.filter(isNew), latestFirst.filter((one, i) => !isNew(one, i))]
    return (steps[step]?.distinct === undefined ? latestFirst : [...news, ...rest]).slice(0, mostOfStep)
  })
  return seen.filter((one) => kept.includes(one))
}

/** Says what people heard of a step by itself; of the alert at hand, of which nothing is decided, whether it is muted. */
function createHearing(store: Store, now: () => Date) {
  const deliveries = createDeliveries(store, now)
  const mutes = createMutes(store, now)
  return async (step: SeenStep, alert: Alert): Promise<ToldStep['heard']> => {
    if (step.alert === alert.id) return (await mutes.find(alert, undefined)) === undefined ? undefined : 'muted'
    const found = await deliveries.find(alertId(step.alert))
    return found?.kind === 'settled' ? heardAs.get(found.as) : undefined
  }
}

const heardAs: ReadonlyMap<string, ToldStep['heard']> = new Map([
  ['published', 'told'],
  ['folded', 'counted'],
  ['counted', 'counted'],
  ['waiting', 'waiting'],
  ['muted', 'muted'],
  ['allowed', 'not told'],
  ['usual', 'not told'],
  ['below', 'not told'],
])

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
