import type { Incident, Moment } from '../core/incident.ts'
import { isAsGrave } from '../core/severity.ts'

/** What is read of a story: how it began, and how it goes on. */
const mostFirst = 4
const mostLast = 12

/**
 * "10:04 [high] made a key for deploy (T-...)", a line for each alert, or for a row of those below high that are alike, in the order of their times.
 * @param last how many are shown of those at the end
 */
export function timelineOf(
  { about, moments, alerts, openedAt }: Pick<Incident, 'about' | 'moments' | 'alerts' | 'openedAt'>,
  last = mostLast,
): readonly string[] {
  const told = moments.toSorted((a, b) => a.at - b.at)
  const day = dayOf(told[0]?.at ?? openedAt)
  const lines = rowsIn(told).map(([first, ...others]) => {
    const { at } = first
    const date = dayOf(at) === day ? '' : `${dayOf(at)} `
    const more = others.length === 0 ? '' : `, and ${others.length} like it until ${clockOf(others.at(-1)?.at ?? at)}`
    return `${date}${momentLine(first, about)}${more}`
  })
  const left = lines.length - mostFirst - last
  const shown = left <= 1 ? lines : [...lines.slice(0, mostFirst), `(${left} more)`, ...lines.slice(-last)]
  const unknown = alerts - moments.length
  return unknown > 0 ? [...shown, `and ${unknown} others`] : shown
}

/** "10:04 [high] made a key for deploy (T-...)" */
export function momentLine({ at, severity, title, alert }: Omit<Moment, 'addition'>, about: string): string {
  return `${clockOf(at)} [${severity}] ${withoutSubject(title, about)} (${alert})`
}

type Row = readonly [Moment, ...Moment[]]

/** Six secrets that are read one after the other, or thirty buckets that break a rule, must not push away what came of it. */
function rowsIn(moments: readonly Moment[]): readonly Row[] {
  const rows: Row[] = []
  for (const moment of moments) {
    const last = rows.at(-1)
    if (last !== undefined && areAlike(last[0], moment)) rows.splice(-1, 1, [...last, moment])
    else rows.push([moment])
  }
  return rows.flatMap((row) => (isMany(row) ? [row] : row.map((moment): Row => [moment])))
}

/** Of what is medium each is named, unless there are many. */
function isMany([first, ...others]: Row): boolean {
  return !isAsGrave(first.severity, 'medium') || others.length >= mostFirst
}

/** What differs in one word names other things of the same kind. */
function areAlike(a: Moment, b: Moment): boolean {
  if (a.severity !== b.severity || isAsGrave(a.severity, 'high')) return false
  const [words, others] = [a.title.split(' '), b.title.split(' ')]
  return words.length === others.length && words.filter((word, i) => word !== others[i]).length <= 1
}

/** "made a key for deploy", where all is about who did it. */
export function withoutSubject(title: string, about: string): string {
  return title.startsWith(`${about} `) ? title.slice(about.length + 1) : title
}

export function clockOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 16)
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
