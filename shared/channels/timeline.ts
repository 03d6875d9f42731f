import { amount } from '../core/amount.ts'
import type { Incident, Moment } from '../core/incident.ts'
import { isAsGrave, severities } from '../core/severity.ts'

/** Lines that are read of a story. */
const mostLines = 16

/**
 * "10:04 [high] made a key for deploy (T-...)", a line for each alert, or for a row of those below high that are alike, in the order of their times.
 * @param most lines
 */
export function timelineOf(
  { about, moments, alerts, openedAt }: Pick<Incident, 'about' | 'moments' | 'alerts' | 'openedAt'>,
  most = mostLines,
): readonly string[] {
  const told = moments.toSorted((a, b) => a.at - b.at)
  const day = dayOf(told[0]?.at ?? openedAt)
  const shown = gravestOf(rowsIn(told), most)
  const lines = shown.map(([first, ...others]) => {
    const { at, severity, title, alert } = first
    const date = dayOf(at) === day ? '' : `${dayOf(at)} `
    const more = others.length === 0 ? '' : `, and ${others.length} like it until ${clockOf(others.at(-1)?.at ?? at)}`
    return `${date}${clockOf(at)} [${severity}] ${withoutSubject(title, about)} (${alert})${more}`
  })
  const left = alerts - shown.flat().length
  return left > 0 ? [...lines, `and ${amount(left, 'other')}`] : lines
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

/** Of what is medium each is named, unless there are more in a row. */
const mostSingly = 4

function isMany([first, ...others]: Row): boolean {
  return !isAsGrave(first.severity, 'medium') || others.length >= mostSingly
}

/** So many: how it began, and of the rest the gravest, of these the latest; in their order. */
function gravestOf(rows: readonly Row[], most: number): readonly Row[] {
  if (rows.length <= most) return rows
  const rankOf = ([{ severity }]: Row): number => severities.indexOf(severity)
  const [first, ...others] = rows
  const gravest = others
    .toReversed()
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, most - 1)
  const kept = new Set(first === undefined ? gravest : [first, ...gravest])
  return rows.filter((row) => kept.has(row))
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
