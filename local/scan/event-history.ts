import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { isJsonObject, type Json, type JsonObject, textAt } from '../../shared/core/json.ts'
import { leftOutOfExport } from '../../shared/sources/cloudtrail/call-parameters.ts'
import type { ReadValue } from './read-value.ts'

/** Without these columns it is another table. */
const needed = ['event time', 'event source', 'event name', 'event id']

/** What is said once of each such file. */
const whatItLacks =
  'is a CSV of the CloudTrail console, which holds no parameters, no answers and no kind of identity: alerts that depend ' +
  'on them say that they cannot know, and some are missing. The console downloads the same events as JSON, and ' +
  '"aws cloudtrail lookup-events" prints them'

/** Longer than any row: the mark that ends a text in quotes is missing. */
const longestRow = 1_000_000

type Unnumbered = { readonly ok: true; readonly value: JsonObject } | { readonly ok: false; readonly problem: string }

/** Whether a text begins as the CSV does that the CloudTrail console downloads of its event history. */
export function isEventHistory(head: string): boolean {
  const names = columnsOf(head.split(/\r?\n/, 1)[0] ?? '')
  return needed.every((name) => names.includes(name))
}

/** The rows of such a file as CloudTrail records, as far as it says what was in them. */
export async function* readEventHistory(
  input: AsyncIterable<Buffer>,
): AsyncGenerator<Unnumbered & Pick<ReadValue, 'place'>> {
  let columns: readonly string[] | undefined
  let row = ''
  let first = 0
  let line = 0
  for await (const text of createInterface({ input: Readable.from(input), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    if (row === '') first = line
    row = row === '' ? text : `${row}\n${text}`
    const place = `line ${first}`
    if (row.length > longestRow) {
      yield { ok: false, place, problem: 'begins a text in quotes that never ends' }
      return
    }
    // A line break may stand in a text in quotes.
    if ((row.split('"').length - 1) % 2 === 1 || row.trim() === '') continue
    if (columns === undefined) {
      columns = columnsOf(row)
      yield { ok: false, place: '', problem: whatItLacks }
    } else {
      const cells = cellsOf(row)
      yield { place, ...toRecord(new Map(columns.map((name, i) => [name, cells[i]?.trim() || undefined]))) }
    }
    row = ''
  }
  if (row.trim() !== '') yield { ok: false, place: `line ${first}`, problem: 'begins a text in quotes that never ends' }
}

function columnsOf(row: string): readonly string[] {
  return cellsOf(row).map((name) => name.trim().toLowerCase())
}

function cellsOf(row: string): readonly string[] {
  return [...`${row},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  )
}

function toRecord(row: ReadonlyMap<string, string | undefined>): Unnumbered {
  const cell = (name: string): string | undefined => row.get(name)
  const isSignIn = cell('event source') === 'signin.amazonaws.com'
  const eventType = cell('event type') ?? (isSignIn ? 'AwsConsoleSignIn' : undefined)
  const isRoot = cell('user name') === 'root'
  if (cell('event name') === undefined) return { ok: false, problem: 'has no event name' }
  // Whoever tries it as root, it is told.
  if (eventType === 'AwsConsoleSignIn' && !isRoot) {
    return { ok: false, problem: 'is a sign-in, of which the CSV does not say whether it succeeded, nor with MFA' }
  }
  if (eventType === 'AwsServiceEvent')
    return { ok: false, problem: 'is an event of a service, whose content is not there' }
  const record: Readonly<Record<string, Json | undefined>> = {
    userIdentity: identityOf(
      cell('user name'),
      cell('aws access key'),
      cell('user agent'),
      cell('recipient account id'),
    ),
    eventTime: cell('event time'),
    eventSource: cell('event source'),
    eventName: cell('event name'),
    awsRegion: cell('aws region'),
    sourceIPAddress: cell('source ip address'),
    userAgent: cell('user agent'),
    errorCode: cell('error code'),
    // As CloudTrail itself says that there were some.
    requestParameters: { omitted: true, reason: leftOutOfExport },
    resources: [...resourcesOf(cell('resources')), ...resourceOf(cell('resource type'), cell('resource name'))],
    requestID: cell('request id'),
    eventID: cell('event id'),
    readOnly: cell('read-only') === undefined ? undefined : cell('read-only') === 'true',
    eventType,
    recipientAccountId: cell('recipient account id'),
    eventCategory: cell('event category'),
  }
  return { ok: true, value: withoutAbsent(record) }
}

/**
 * The console shows the name of a user or of a role's session, and "root". A key that begins with AKIA is a user's; of
 * who has a temporary one, the kind stays unknown.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
function identityOf(name: string | undefined, key: string | undefined, agent: string | undefined, account?: string) {
  const accessKeyId = key ?? null
  if (name === undefined) return { type: 'AWSService', invokedBy: agent ?? 'an AWS service' }
  if (name === 'root') return { type: 'Root', accountId: account ?? null, accessKeyId }
  const isUser = key?.startsWith('AKIA') === true
  return { ...(isUser ? { type: 'IAMUser' } : {}), accountId: account ?? null, userName: name, accessKeyId }
}

/** Older exports have one column for the types and one for the names. */
function resourceOf(type: string | undefined, name: string | undefined): readonly Json[] {
  return type === undefined || name === undefined ? [] : [{ type, ARN: name }]
}

function resourcesOf(text: string | undefined): readonly Json[] {
  let listed: unknown
  try {
    listed = JSON.parse(text ?? '[]')
  } catch {
    return []
  }
  if (!Array.isArray(listed)) return []
  // One resource is listed by each of its names; of a type, its ARN says most.
  const byType = new Map<string, string>()
  for (const resource of listed.filter(isJsonObject)) {
    const [type, name] = [textAt(resource, 'resourceType'), textAt(resource, 'resourceName')]
    if (type === undefined || name === undefined) continue
    if (!byType.has(type) || name.startsWith('arn:')) byType.set(type, name)
  }
  return [...byType].map(([type, ARN]) => ({ type, ARN }))
}

function withoutAbsent(record: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
