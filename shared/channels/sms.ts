import type { Alert } from '../core/alert.ts'
import { cleanText, cut, toAscii } from './clean-text.ts'
import { headOf } from './subject.ts'

/**
 * One part of an SMS holds 160 characters of GSM's alphabet, and the topic's display name and "> " stand before the
 * text; the brackets count twice.
 */
export const maxLength = 148

/** "[CRITICAL] Production: the title (us-east-1, 14:03 UTC)" */
export function renderSms(alert: Alert): string {
  const { region, time } = alert.event
  const clock = time === undefined ? '' : `, ${time.toISOString().slice(11, 16)} UTC`
  const [severity, name] = headOf(alert)
  const start = severity + gsm(name)
  const end = gsm(` (${toAscii(cleanText(region, 30))}${clock})`)
  return start + gsm(cut(toAscii(cleanText(alert.title, 300)), maxLength - start.length - end.length)) + end
}

/** ASCII that costs two characters, or is missing, in GSM's alphabet. */
export function gsm(text: string): string {
  return text
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/[\\|^~`]/g, '-')
}
