import type { Envelope } from '../../core/envelope.ts'
import type { ServiceEvent } from '../../core/event.ts'
import { type ScalarField, scalarFields } from './scalar-lines.ts'

/** So many fields tell one event of a kind from the next in a title, and each as long as fits there. */
const mostFields = 3
const longestField = 60

/** What programs call what they have to say, the most telling first. */
const telling = [
  'message',
  'error',
  'reason',
  'cause',
  'status',
  'state',
  'title',
  'summary',
  'name',
  'description',
  'id',
]

/** "Order Failed from com.example.orders: reason card declined, order id 42": of whichever event, without knowing its kind. */
export function anyEventInWords(event: ServiceEvent, { detail }: Envelope): string {
  const things = event.resources.map(({ name }) => name).filter((name) => name !== '')
  const about = things.length === 0 ? '' : ` about ${things.slice(0, mostFields).join(', ')}`
  const fields = lastingFields(detail)
    .filter((field) => isTelling(field) || field.name.length + field.value.length <= longestField)
    .filter(({ value }) => !/^[[{]/.test(value))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, mostFields)
    .map(({ name, value }) => `${name} ${cutAfterWord(value, longestField - name.length)}`)
  return `${event.detailType} from ${spokenSource(event.source)}${about}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}`
}

/** What makes two events of a kind the same: all that they say but for times. */
export function anyEventIn(event: ServiceEvent, { detail }: Envelope): string {
  return JSON.stringify([event.account.id, event.region, event.source, event.detailType, lastingFields(detail)])
}

/** Times differ each time, and say nothing of what happened; a number is one where its name says so. */
function lastingFields(detail: Envelope['detail']): readonly ScalarField[] {
  return scalarFields(detail).filter(({ name, value }) => {
    const isNumber = /^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(value)
    return isNumber ? !namesTime.test(name) : !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)
  })
}

/** `createdAt`, `last_seen`, `timestamp`, `eventTime`, `ts`. */
const namesTime =
  /(?:[Tt]ime|[Dd]ate|[Ss]tamp|[Ee]poch|[Ss]een|[Ss]ince|[Uu]ntil|[Cc]reated|[Uu]pdated|[Ss]tarted|[Ee]nded)(?:_?[Mm]s|Millis|Seconds)?$|(?:[a-z]At|_at|(?:^| )(?:ts|at))$/

/** Two events are told apart by what they say, and hardly by how they begin: what is cut here stands in full below. */
function cutAfterWord(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')}...`
}

function isTelling(field: ScalarField): boolean {
  return rankOf(field) < telling.length
}

function rankOf({ name }: ScalarField): number {
  const rank = telling.indexOf(name.split(' ').at(-1)?.toLowerCase() ?? '')
  return rank === -1 ? telling.length : rank
}

/** `aws.partner/example.com/111122223333/orders` is what example.com sends. */
function spokenSource(source: string): string {
  return /^aws\.partner\/([^/]+)/.exec(source)?.[1] ?? source
}
