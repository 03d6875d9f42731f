import { timeIn } from '../core/time-in.ts'

/** "2026-11-21 14:03:07 UTC", and the same moment in `timeZone` (an IANA name) where that is another. */
export function timesInWords(time: Date, timeZone: string): readonly string[] {
  const utc = `${timeIn('UTC', time)} UTC`
  return timeZone === 'UTC' ? [utc] : [utc, `${timeIn(timeZone, time)} ${timeZone}`]
}
