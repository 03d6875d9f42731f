import { cleanText } from '../channels/clean-text.ts'
import { clockOf, withoutSubject } from '../channels/timeline.ts'
import { wrap } from '../channels/wrap.ts'
import { amount } from '../core/amount.ts'
import { type Severity, severities } from '../core/severity.ts'
import type { Untold, UntoldKind } from '../gate/incident-items.ts'

/** What is told in one line: alerts of one title, or of titles that differ only in the thing that they name. */
export type Alike = readonly [UntoldKind, ...UntoldKind[]]

/** Things of one title that are named. */
const mostThings = 30

/** What a message tells, in its order: what is new before what was told already, and of each the gravest first. */
export function alikeIn(untold: Untold): readonly Alike[] {
  const groups = Map.groupBy(gravestFirst(untold), templateOf)
  return inTurn([...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others]])))
}

export function countIn(alike: Alike): number {
  return alike.reduce((sum, { count }) => sum + count, 0)
}

/** @param about who or what all of it is about, which the lines need not say again */
export function linesOf(alike: Alike, about: string): readonly string[] {
  const [first, ...others] = alike
  const things = others.flatMap(({ thing }) => (thing === undefined ? [] : cleanText(thing, 80)))
  const more = things.length - mostThings
  const names = `${things.slice(0, mostThings).join(', ')}${more > 0 ? `, and ${more} more` : ''}`
  return [
    `- ${lineOf(first, about)}`,
    ...(first.story ?? []).flatMap((step) => wrap(cleanText(step, 200), '    ', '      ')),
    ...(others.length === 0 ? [] : wrap(`the same of ${amount(others.length, 'other')}: ${names}`, '  ', '    ')),
  ]
}

/** "14:33 [medium] created a user (37 more times since 14:02)" */
export function lineOf(kind: UntoldKind, about: string): string {
  const { severity, title, lastAt } = kind
  return `${clockOf(lastAt)} [${severity}] ${withoutSubject(cleanText(title, 300), about)} (${detailsOf(kind)})`
}

function detailsOf({ count, waits, before, firstAt, lastAt, alerts, actors, addresses }: UntoldKind): string {
  if (count === 1 && waits) return alerts[0] ?? 'once'
  const times = `${before > 0 ? 'more ' : ''}time${count === 1 ? '' : 's'}`
  const since = clockOf(firstAt) === clockOf(lastAt) ? '' : ` since ${clockOf(firstAt)}`
  return [
    `${count.toLocaleString('en')} ${times}${since}`,
    ...(actors.length > 1 ? [`by ${actors.length} users or roles`] : []),
    ...(addresses.length > 1 ? [`from ${addresses.length} addresses`] : []),
  ].join(', ')
}

function templateOf({ signature, detection, severity, waits, before, title, thing }: UntoldKind): string {
  if (thing === undefined) return signature
  return JSON.stringify([detection, severity, waits, before > 0, title.replaceAll(thing, '\0')])
}

/** Of one severity one of each detection before any other: forty of one thing must not push another out. */
function inTurn(all: readonly Alike[]): readonly Alike[] {
  const asGrave = Map.groupBy(all, ([{ severity, waits }]) => `${severity} ${waits}`)
  return [...asGrave.values()].flatMap((group) => {
    const firsts = [...Map.groupBy(group, ([{ detection }]) => detection).values()].flatMap(([first]) =>
      first === undefined ? [] : [first],
    )
    return [...new Set([...firsts, ...group])]
  })
}

export function gravestFirst({ kinds }: Pick<Untold, 'kinds'>): readonly UntoldKind[] {
  return kinds
    .filter(({ count }) => count > 0)
    .toSorted(
      (a, b) =>
        Number(b.waits) - Number(a.waits) ||
        rankOf(a.severity) - rankOf(b.severity) ||
        b.count - a.count ||
        a.firstAt - b.firstAt ||
        a.title.localeCompare(b.title, 'en', { numeric: true }),
    )
}

function rankOf(severity: Severity): number {
  return severities.indexOf(severity)
}
