import type { Alert } from '../core/alert.ts'
import { durationInWords } from '../core/duration.ts'
import type { Addition } from '../core/incident.ts'
import { cleanText, cutUnits } from './clean-text.ts'

/** SNS takes UTF-8, fewer than 100 characters, without line breaks and control characters. */
const maxLength = 99

const longestAccountName = 40

/** " +12" is there whatever is cut for it. */
const longestEnd = 6

/** "[CRITICAL] Production: the title": where it is too long, the title is cut. */
export function subjectOf(alert: Alert): string {
  return subjectText(headOf(alert), alert.title, endsOf(alert))
}

/** How it began, and what comes and goes, needs no more words. */
const sayingEnough: ReadonlySet<Addition> = new Set(['first', 'again', 'ends'])

/** "alice stopped trail main (alert 14 in 20 min)", where it adds to what was told: what was done stands first, and stays. */
export function headlineOf(alert: Alert): string {
  return `${alert.title}${endsOf(alert)[0] ?? ''}`
}

function endsOf({ soFar }: Alert): readonly string[] {
  if (soFar === undefined || sayingEnough.has(soFar.addition)) return []
  const { alerts, openedAt, lastAt } = soFar.incident
  const minutes = Math.round((lastAt - openedAt) / 60_000)
  if (alerts < 3 || minutes < 1) return []
  return [` (alert ${alerts} in ${durationInWords(minutes * 60_000)})`, ` (alert ${alerts})`]
}

/**
 * @param head which is never cut: at most 60 characters
 * @param ends of the title, from the longest: it has the first for which there is room beside all that was done, or a short one
 */
export function subjectText(head: Head, title: string, ends: readonly string[] = []): string {
  const start = head.join('')
  const room = maxLength - start.length
  const clean = cleanText(title, 200)
  for (const end of ends) {
    const text = shortened(withShortSession(clean, room - end.length), room - end.length)
    if (text.length + end.length <= room) return start + text + end
  }
  const end = ends.find(({ length }) => length <= longestEnd) ?? ''
  const left = room - end.length
  return start + cutUnits(shortened(withShortSession(clean, left), left), left) + end
}

/** What a session is called its caller chose: where a title is too long that goes first, and not what was done. */
function withShortSession(title: string, room: number): string {
  const [whole = '', name = ''] = / \(session ([^()]*)\)/.exec(title) ?? []
  if (whole === '' || title.length <= room) return title
  const left = name.length - (title.length - room) - 3
  return title.replace(whole, left < 4 ? '' : ` (session ${name.slice(0, left)}...)`)
}

/** A word is not cut to less: what is left of a name must still be told from others. */
const shortestName = 20
const shortestId = 14

/** As AWS names what people do not: `sg-0123456789abcdef0`, and UUIDs with hyphens or without. */
const madeByAws = /^(?:[a-z]+(?:-[a-z]+)*-[0-9a-f]{8,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}):?$/

/** An ID says by its beginning what it is of. */
const kindOfId = /\bEC2 (?:instance|security group|volume) (?=(?:i|sg|vol)-[\da-f]{8,}\b)/g

/** What was done often stands at the end: the kinds of IDs go first, then the middle of IDs and long names. */
function shortened(title: string, room: number): string {
  const words = (title.length > room ? title.replace(kindOfId, '') : title).split(' ').map((word) => [...word])
  const length = (): number => words.map((word) => word.join('')).join(' ').length
  while (length() > room) {
    const spare = words.map((word) => word.length - (madeByAws.test(word.join('')) ? shortestId : shortestName))
    const most = Math.max(...spare)
    const at = spare.indexOf(most)
    const word = words[at] ?? []
    if (most <= 0) break
    const target = word.length - Math.min(most, length() - room)
    const tail = 5
    words[at] = [...word.slice(0, target - tail - 3), ...'...', ...word.slice(-tail)]
  }
  return words.map((word) => word.join('')).join(' ')
}

export type Head = readonly [severity: string, account: string]

/** "[CRITICAL]" and " Production: ", with the account's ID where its name is too long to be shown whole. */
export function headOf({ severity, event: { account } }: Alert): Head {
  const name = cleanText(account.name, longestAccountName + 1)
  const isUsable = name !== '' && name.length <= longestAccountName
  const label = isUsable ? name : cutUnits(cleanText(account.id, 20), 20) || 'unknown'
  return [`[${severity.toUpperCase()}]`, ` ${label}: `]
}
