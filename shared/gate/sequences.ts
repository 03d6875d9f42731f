import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Alert } from '../core/alert.ts'
import { withWhoIsBehind } from '../core/behind-it.ts'
import { happenedAt } from '../core/event.ts'
import { alertId } from '../core/ids.ts'
import { byActor, type Completed, type SeenStep, type Sequence, type ToldStep } from '../core/sequence.ts'
import { longestSequence } from '../core/sequence-problems.ts'
import { isAsGrave } from '../core/severity.ts'
import { asTaker, type TakenSession } from '../core/taken-session.ts'
import type { Deliveries } from './deliveries.ts'
import { alertId as alertIdItem, instant } from './item-fields.ts'
import type { Mutes } from './mutes.ts'
import { keptOf } from './sequence-memory.ts'
import { completedWith } from './sequence-steps.ts'
import { type Key, type Store, update } from './store.ts'

const minute = 60_000
const day = 24 * 60 * minute
const remembered = longestSequence * minute + day

/** An event names few things of which sequences may be, or that are counted; the rest of a long list is not followed. */
const mostNames = 10

const longestTitle = 80

/** Of one name: the item is written again with each of them, and costs by its length. */
const mostAlerts = 100

/** An alert, and what it is a step of. */
const seenAlert = z.object({
  at: instant,
  alert: alertIdItem,
  title: z.string().max(longestTitle),
  of: z
    .array(
      z.object({
        sequence: z.string().max(200),
        step: z.number().int().min(0).max(20),
        values: z.array(z.string().max(30)).max(mostNames).optional(),
      }),
    )
    .max(200),
})

type SeenAlert = z.output<typeof seenAlert>

/** What is known of one actor, or of one thing, for all sequences: an alert may be a step of seven. */
export const sequenceItem = z.object({ seen: z.array(seenAlert) })

export interface Sequences {
  /** Whether alerts of a detection are steps of any sequence. */
  areSteps(detectionId: string): boolean
  /** The items in which an alert is noted. */
  keysOf(alert: Alert, taken?: TakenSession): readonly Key[]
  /**
   * Notes what an alert is a step of; returns what it completes. The same twice for the same alert.
   * @param taken who took the session of a role in which it was done: it is a step of theirs, too
   */
  advance(alert: Alert, taken?: TakenSession): Promise<readonly Completed[]>
}

/** What tells whether people heard of a step. */
export interface Hearing {
  readonly deliveries: Pick<Deliveries, 'find'>
  readonly mutes: Pick<Mutes, 'find'>
}

/** Where no memory says what became of an alert. */
const unknownHearing: Hearing = {
  deliveries: { find: async () => undefined },
  mutes: { find: async () => undefined },
}

export function createSequences(
  store: Store,
  now: () => Date,
  sequences: readonly Sequence[],
  hearing: Hearing = unknownHearing,
): Sequences {
  const byDetection = sequencesByDetection(sequences)
  const byId = new Map<string, Sequence>(sequences.map((sequence) => [sequence.id, sequence]))
  const heardOf = createHearing(hearing)

  /** All that is remembered of a name, with this alert. */
  const note = async (key: Key, own: SeenAlert): Promise<readonly SeenAlert[]> => {
    const isOwn = ({ alert }: SeenAlert): boolean => alert === own.alert
    const withOwn = (data: unknown): { readonly seen: readonly SeenAlert[]; readonly isNews: boolean } => {
      const before = sequenceItem.safeParse(data).data?.seen ?? []
      if (before.some(isOwn)) return { seen: before, isNews: false }
      const seen = stillOfUse([...before, own], byId, now())
      return { seen, isNews: seen.some(isOwn) }
    }
    return await update(store, key, (data) => {
      const { seen, isNews } = withOwn(data)
      if (!isNews) return { answer: seen }
      return { write: { data: { seen: seen.map(toData) }, ends: new Date(now().getTime() + remembered) }, answer: seen }
    })
  }

  const advanceNamed = async (by: string, own: SeenAlert, alert: Alert): Promise<readonly Completed[]> => {
    const seen = await note(keyOf(by, alert), own)
    const completed: Completed[] = []
    for (const id of new Set(own.of.map(({ sequence }) => sequence))) {
      const sequence = byId.get(id)
      const whole = sequence && completedWith(sequence, stepsIn(seen, id), alert.id)
      if (sequence === undefined || whole === undefined) continue
      const steps = await Promise.all(whole.map(async (one) => ({ ...one, heard: await heardOf(one, alert) })))
      completed.push({ sequence, by, steps, alert })
    }
    return completed
  }

  const namedBy = (alert: Alert, taken: TakenSession | undefined) =>
    namesOf(alert, taken, byDetection.get(alert.detection.id) ?? [], now())
  return {
    areSteps: (id) => byDetection.has(id),
    keysOf: (alert, taken) => [...namedBy(alert, taken).keys()].map((by) => keyOf(by, alert)),
    async advance(alert, taken) {
      const named = namedBy(alert, taken)
      const own = namedBy(alert, undefined)
      const completed = await Promise.all([...named].map(([by, seen]) => advanceNamed(by, seen, alert)))
      return toldOnce(completed.flat(), ({ by }) => !own.has(by), byActor(alert.event))
    },
  }
}

/** What a role did is told of whoever took its sessions, and not a second time of the role. */
function toldOnce(
  completed: readonly Completed[],
  isOfTaker: (one: Completed) => boolean,
  role: readonly string[],
): readonly Completed[] {
  const ofTaker = new Set(completed.filter(isOfTaker).map(({ sequence }) => sequence))
  return completed.filter(({ by, sequence }) => !role.includes(by) || !ofTaker.has(sequence))
}

function keyOf(by: string, { event }: Alert): Key {
  return { pk: `sequence#${hashOf(JSON.stringify([event.account.id, by]))}`, sk: 'seen' }
}

function sequencesByDetection(sequences: readonly Sequence[]): ReadonlyMap<string, readonly Sequence[]> {
  const pairs = sequences.flatMap((sequence) =>
    [...new Set(sequence.steps.flatMap(({ of }) => of))].map((id) => ({ id, sequence })),
  )
  const grouped = Map.groupBy(pairs, ({ id }) => id)
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ sequence }) => sequence)]))
}

/** What an alert is a step of, by what the steps may have in common. */
function namesOf(
  alert: Alert,
  taken: TakenSession | undefined,
  sequences: readonly Sequence[],
  now: Date,
): ReadonlyMap<string, SeenAlert> {
  const { detection, event, inHand, severity } = alert
  const { title } = withWhoIsBehind(alert, { taken })
  const at = happenedAt(event, now)
  const found = sequences.flatMap((sequence) =>
    sequence.steps.flatMap(({ of, by = byActor, distinct, atLeast = 'information' }, step) => {
      const isGraveEnough = isAsGrave(inHand, atLeast) || isAsGrave(severity, atLeast)
      if (!of.includes(detection.id) || !isGraveEnough) return []
      const values = distinct && firstOf(distinct.values(event)).map(hashOf)
      const own = { sequence: sequence.id, step, ...(values && { values }) }
      return firstOf([...by(asTaker(event, taken)), ...by(event)]).map((name) => ({ name, own }))
    }),
  )
  const seen = {
    at,
    alert: alert.id,
    title: title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 3)}...`,
  }
  const byName = Map.groupBy(found, ({ name }) => name)
  return new Map([...byName].map(([name, all]) => [name, { ...seen, of: all.map(({ own }) => own) }]))
}

function firstOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)].slice(0, mostNames)
}

function stepsIn(seen: readonly SeenAlert[], id: string): readonly SeenStep[] {
  return seen.flatMap(({ of, ...stated }) =>
    of.filter(({ sequence }) => sequence === id).map(({ step, values }) => ({ ...stated, step, values })),
  )
}

/** Without what no sequence needs any more, in the order in which they came. */
function stillOfUse(seen: readonly SeenAlert[], byId: ReadonlyMap<string, Sequence>, now: Date): readonly SeenAlert[] {
  const noted = seen.flatMap(({ at, of }) => of.map((one) => ({ ...one, at, one })))
  const useful = new Set(
    [...Map.groupBy(noted, ({ sequence }) => sequence)].flatMap(([id, ofSequence]) => {
      const sequence = byId.get(id)
      return sequence === undefined ? [] : [...keptOf(ofSequence, sequence, now)].map(({ one }) => one)
    }),
  )
  const kept = seen.flatMap((one) => {
    const of = one.of.filter((each) => useful.has(each))
    if (of.length === 0) return []
    return of.length === one.of.length ? one : { ...one, of }
  })
  return kept.slice(-mostAlerts)
}

function toData({ of, ...stated }: SeenAlert) {
  return { ...stated, of: of.map(({ values, ...step }) => ({ ...step, ...(values && { values }) })) }
}

/** Says what people heard of a step by itself; of the alert at hand, of which nothing is decided, whether it is muted. */
function createHearing({ deliveries, mutes }: Hearing) {
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
