import type { Envelope } from '../../core/envelope.ts'
import type { ServiceEvent } from '../../core/event.ts'
import { scalarLines } from './scalar-lines.ts'

/** So many fields tell one event of a kind from the next in a title, and each as long as fits there. */
const mostFields = 3
const longestField = 40

/** "Order Failed from com.example.orders: order id 42, reason card declined": of whichever event, without knowing its kind. */
export function anyEventInWords(event: ServiceEvent, { detail }: Envelope): string {
  const things = event.resources.map(({ name }) => name).filter((name) => name !== '')
  const about = things.length === 0 ? '' : ` about ${things.slice(0, mostFields).join(', ')}`
  const telling = scalarLines(detail)
    .filter((line) => line.includes(': ') && line.length <= longestField && !isTime(line))
    .slice(0, mostFields)
    .map((line) => line.replace(': ', ' '))
  return `${event.detailType} from ${spokenSource(event.source)}${about}${telling.length === 0 ? '' : `: ${telling.join(', ')}`}`
}

/** `aws.partner/example.com/111122223333/orders` is what example.com sends. */
function spokenSource(source: string): string {
  return /^aws\.partner\/([^/]+)/.exec(source)?.[1] ?? source
}

/** It differs each time, and says nothing of what happened. */
function isTime(line: string): boolean {
  return /: \d{4}-\d\d-\d\d|: \d{10,13}$/.test(line)
}
