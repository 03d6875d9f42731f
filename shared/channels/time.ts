/** "2026-11-21 14:03:07 UTC", and the same moment in `timeZone` (an IANA name) where that is another. */
export function timesInWords(time: Date, timeZone: string): readonly string[] {
  const utc = `${formatIn('UTC', time)} UTC`
  return timeZone === 'UTC' ? [utc] : [utc, `${formatIn(timeZone, time)} ${timeZone}`]
}

/** To make one takes longer than all else that an alert needs of time. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string, time: Date): string {
  // Sweden writes times as ISO 8601 does.
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  formats.set(timeZone, format)
  return format.format(time)
}
