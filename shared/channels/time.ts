/** "2026-11-21 14:03:07 UTC", and the same moment in `timeZone` (an IANA name) where that is another. */
export function timesInWords(time: Date, timeZone: string): readonly string[] {
  const utc = `${formatIn('UTC', time)} UTC`
  return timeZone === 'UTC' ? [utc] : [utc, `${formatIn(timeZone, time)} ${timeZone}`]
}

function formatIn(timeZone: string, time: Date): string {
  // Sweden writes times as ISO 8601 does.
  return time.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
}
