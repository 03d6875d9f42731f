import { textAt } from '../core/json.ts'
import { timeIn } from '../core/time-in.ts'
import type { Marks } from './marks.ts'
import type { Store } from './store.ts'

/** What a day's digest counts of each detection. `published` and the others are alerts; summaries are messages. */
export const tallied = ['published', 'counted', 'folded', 'muted', 'below', 'usual', 'allowed'] as const

export type Tallied = (typeof tallied)[number]

export interface TallyLine {
  readonly detection: string
  readonly severity: string
  /** Of one of them that was told that day, where it is of a severity that e-mails leave to the digest. */
  readonly title?: string
  readonly counts: Readonly<Record<Tallied, number>>
}

export interface DayTally {
  readonly lines: readonly TallyLine[]
  readonly malformed: number
  readonly summaries: number
}

export interface Tally {
  add(what: Tallied, detection: string, severity: string, count?: number): Promise<void>
  /** Remembers a title for the digest, which has the alerts that no e-mail brings. */
  addTitle(detection: string, severity: string, title: string): Promise<void>
  /** @param payload tells the payload from others: one that is brought again is counted once */
  addMalformed(count: number, payload?: string): Promise<void>
  addSummary(): Promise<void>
  /** @param day as `2026-11-21`, in the configuration's time zone */
  of(day: string): Promise<DayTally>
}

const day = 24 * 60 * 60 * 1000
const kept = 35 * day
/** As long as the dead-letter queue holds what may be brought again. */
const keptMalformed = 14 * day
const other = '~'

/** Stands for the detections of alerts that were told by their number alone. */
export const unnamed = 'tocsin/others'

export function createTally(store: Store, now: () => Date, timeZone: string, marks: Marks): Tally {
  const add = (sk: string, increments: Readonly<Record<string, number>>): Promise<void> =>
    store.add({ pk: `day#${dayIn(timeZone, now())}`, sk }, increments, { ends: new Date(now().getTime() + kept) })
  return {
    async addTitle(detection, severity, title) {
      const key = { pk: `titles#${dayIn(timeZone, now())}`, sk: `${detection}#${severity}` }
      const name = `${key.pk} ${key.sk}`
      if (marks.has(name)) return
      const ends = new Date(now().getTime() + kept)
      await store.put(key, { title: title.slice(0, 200) }, { expected: 'anything', ends })
      marks.add(name)
    },
    add: (what, detection, severity, count = 1) => add(`${detection}#${severity}`, { [what]: count }),
    async addMalformed(count, payload) {
      const key = { pk: `malformed#${payload}`, sk: 'seen' }
      const ends = new Date(now().getTime() + keptMalformed)
      const isNew = payload === undefined || (await store.put(key, {}, { expected: 'absent', ends }))
      if (isNew) await add(other, { malformed: count })
    },
    addSummary: () => add(other, { summaries: 1 }),
    async of(date) {
      const found = await store.list(`day#${date}`)
      const titles = new Map((await store.list(`titles#${date}`)).map(({ sk, data }) => [sk, textAt(data, 'title')]))
      const rest = found.find(({ sk }) => sk === other)?.data ?? {}
      return {
        lines: found
          .filter(({ sk }) => sk !== other)
          .map(({ sk, data }) => {
            const [detection = '', severity = ''] = sk.split('#')
            const count = (what: Tallied): number => Number(data[what] ?? 0)
            const title = titles.get(sk)
            return {
              detection,
              severity,
              ...(title !== undefined && { title }),
              counts: {
                published: count('published'),
                counted: count('counted'),
                folded: count('folded'),
                muted: count('muted'),
                below: count('below'),
                usual: count('usual'),
                allowed: count('allowed'),
              },
            }
          }),
        malformed: Number(rest['malformed'] ?? 0),
        summaries: Number(rest['summaries'] ?? 0),
      }
    },
  }
}

/** The date before today's in a time zone. 24 hours ago it may have been the day before that: days have 23 to 25. */
export function dayBeforeIn(timeZone: string, time: Date): string {
  const noon = new Date(`${dayIn(timeZone, time)}T12:00:00Z`)
  return new Date(noon.getTime() - day).toISOString().slice(0, 10)
}

/** So many dates in a row, the last of them given. */
export function daysUpTo(date: string, count: number): readonly string[] {
  const noon = Date.parse(`${date}T12:00:00Z`)
  return Array.from({ length: count }, (_, i) => new Date(noon - (count - 1 - i) * day).toISOString().slice(0, 10))
}

/** Whether it is a date, as `2026-11-21`, and before today's in a time zone. */
export function isOverIn(timeZone: string, date: string, time: Date): boolean {
  const noon = new Date(`${date}T12:00:00Z`)
  const isDate = /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(date)
  return isDate && date < dayIn(timeZone, time)
}

/** The date in a time zone, as `2026-11-21`. */
function dayIn(timeZone: string, time: Date): string {
  return timeIn(timeZone, time).slice(0, 10)
}
