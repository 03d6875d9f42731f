/** To make one takes longer than most that is done with an event. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** "2026-11-21 14:03:07", as clocks show it in a time zone (an IANA name). */
export function timeIn(timeZone: string, time: Date): string {
  // Most have no other, and its clock needs no tables.
  if (timeZone === 'UTC') return time.toISOString().slice(0, 19).replace('T', ' ')
  // Sweden writes times as ISO 8601 does.
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  formats.set(timeZone, format)
  return format.format(time)
}

/** "16:59 UTC" */
export function clockInWords(time: Date): string {
  return `${time.toISOString().slice(11, 16)} UTC`
}
