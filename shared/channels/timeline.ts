import type { Incident, Moment } from '../core/incident.ts'

/** What is read of a story: how it began, and how it goes on. */
const mostFirst = 4
const mostLast = 12

/** "10:04 [high] made a key for deploy (T-...)", a line for each alert, in the order of their times. */
export function timelineOf({ about, moments, alerts, openedAt }: Incident): readonly string[] {
  const told = moments.toSorted((a, b) => a.at - b.at)
  const day = dayOf(told[0]?.at ?? openedAt)
  const line = ({ at, severity, title, alert }: Moment): string => {
    const date = dayOf(at) === day ? '' : `${dayOf(at)} `
    return `${date}${clockOf(at)} [${severity}] ${withoutSubject(title, about)} (${alert})`
  }
  const left = told.length - mostFirst - mostLast
  const lines = told.map(line)
  const shown = left <= 1 ? lines : [...lines.slice(0, mostFirst), `(${left} more)`, ...lines.slice(-mostLast)]
  const unknown = alerts - moments.length
  return unknown > 0 ? [...shown, `and ${unknown} others`] : shown
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
