import type { Alert } from '../core/alert.ts'
import { cleanText, cut, toAscii } from './clean-text.ts'

/** SNS takes fewer than 100 characters, and no line breaks; printable ASCII is safe everywhere. */
export const maxLength = 99

const longestAccountName = 40

/** "[CRITICAL] Production: the title": where it is too long, the title is cut. */
export function subjectOf(alert: Alert): string {
  const start = headOf(alert).join('')
  return start + cut(toAscii(cleanText(alert.title, 200)), maxLength - start.length)
}

/** "[CRITICAL]" and " Production: ", with the account's ID where its name is long or is not ASCII. */
export function headOf({ severity, event: { account } }: Alert): readonly [severity: string, account: string] {
  const name = cleanText(account.name, longestAccountName + 1)
  const usable = name.length <= longestAccountName && /^[\x20-\x7e]+$/.test(name)
  const label = usable ? name : cut(toAscii(cleanText(account.id, 20)), 20) || 'unknown'
  return [`[${severity.toUpperCase()}]`, ` ${label}: `]
}
