/** One of what is counted: when it happened, in milliseconds, and what tells it from others. */
interface Hit {
  readonly at: number
  readonly value: string
}

/** One event of a group, with all that it counts for. */
export interface Hits {
  readonly at: number
  readonly values: readonly string[]
}

/** What a group's window remembers. It stays as small as the threshold, however many events come. */
export interface WindowState {
  /** Since the last alert: the latest hits, at most as many as the threshold. */
  readonly recent: readonly Hit[]
  /** After an alert: until when what follows is the same thing, in milliseconds. */
  readonly quietUntil: number | undefined
}

export type WindowStep =
  | { readonly decision: 'alert'; readonly state: WindowState }
  | { readonly decision: 'below-threshold'; readonly state: WindowState; readonly reached: number }
  | { readonly decision: 'same-window'; readonly state: WindowState }

interface WindowRule {
  readonly minutes: number
  readonly threshold: number
}

/**
 * Takes one event into a group's window. The threshold slides: it is reached when that many different values lie
 * within the minutes before it. Then an alert is due, and what follows within the minutes is counted.
 */
export function step(
  state: WindowState | undefined,
  { at, values }: Hits,
  { minutes, threshold }: WindowRule,
): WindowStep {
  const length = minutes * 60_000
  const quietUntil = state?.quietUntil
  // What lies before the alert belongs to no window of its own: events come late, and in any order.
  if (quietUntil !== undefined && at < quietUntil && at >= quietUntil - length) {
    return { decision: 'same-window', state: { recent: [], quietUntil } }
  }
  const earlier = (state?.recent ?? []).filter((hit) => hit.at > at - length && !values.includes(hit.value))
  const recent = [...earlier, ...[...new Set(values)].map((value) => ({ at, value }))].slice(-threshold)
  if (recent.length >= threshold) return { decision: 'alert', state: { recent: [], quietUntil: at + length } }
  return { decision: 'below-threshold', state: { recent, quietUntil: undefined }, reached: recent.length }
}
