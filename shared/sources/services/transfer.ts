import { number, optionalObject, text } from '../read-leniently.ts'
import { asPart, namedResource, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const transfer = {
  operation: text,
  'connector-id': text,
  'transfer-id': text,
  url: text,
  'file-path': text,
  'status-code': text,
  'failure-code': text,
  'failure-message': text,
  bytes: number,
  'local-file-location': optionalObject({ domain: text, bucket: text, key: text }),
}

export type ConnectorTransfer = Detail<typeof transfer>

/**
 * An SFTP connector sent, fetched, moved or deleted a file, or could not.
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/event-detail-sftp-connector-events.html
 */
export const transferConnector = defineService({
  source: 'aws.transfer',
  detailTypes: [
    'SFTP Connector File Send Completed',
    'SFTP Connector File Send Failed',
    'SFTP Connector File Retrieve Completed',
    'SFTP Connector File Retrieve Failed',
    'SFTP Connector Directory Listing Completed',
    'SFTP Connector Directory Listing Failed',
    'SFTP Connector Remote Move Completed',
    'SFTP Connector Remote Move Failed',
    'SFTP Connector Remote Delete Completed',
    'SFTP Connector Remote Delete Failed',
  ],
  detail: transfer,
  resources: (e) => namedResource('AWS::Transfer::Connector', e['connector-id']),
  matter: ({ operation }) => operation,
  what: (e, { detailType }) => transferInWords(e, detailType),
  because: (e) => e['failure-message'] ?? e['failure-code'],
  lines: (e) => [
    ...(e['file-path'] === undefined ? [] : [`File ${e['file-path']}`]),
    ...(e.url === undefined ? [] : [`Partner ${e.url}`]),
    ...(e['failure-code'] === undefined ? [] : [`Failure code ${e['failure-code']}`]),
  ],
})

/** "SFTP connector c-0123 could not send a file" */
export function transferInWords(e: ConnectorTransfer, detailType: string): string {
  const [could, done] = connectorActs.find(([said]) => detailType.includes(said))?.[1] ?? [
    'fetch a file',
    'fetched a file',
  ]
  return `${thingInWords('SFTP connector', e['connector-id'])} ${detailType.endsWith('Failed') ? `could not ${could}` : done}`
}

const connectorActs: readonly (readonly [said: string, forms: readonly [could: string, done: string]])[] = [
  ['Listing', ['list the files of its partner', 'listed the files of its partner']],
  ['Remote Move', ['move a file at its partner', 'moved a file at its partner']],
  ['Remote Delete', ['delete a file at its partner', 'deleted a file at its partner']],
  ['Send', ['send a file', 'sent a file']],
]

const served = {
  'server-id': text,
  username: text,
  'file-path': text,
  'original-file-path': text,
  'directory-path': text,
  'client-ip': text,
  'failure-code': text,
  'failure-message': text,
}

export type ServedTransfer = Detail<typeof served>

/**
 * A client could not do what it wanted on a server. What goes well is told as well, under the same names with "Completed".
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/events-detail-reference.html server events
 */
export const transferServer = defineService({
  source: 'aws.transfer',
  detailTypes: [
    'SFTP Server File Upload Failed',
    'SFTP Server File Download Failed',
    'SFTP Server File Rename Failed',
    'SFTP Server File Delete Failed',
    'SFTP Server Directory Create Failed',
    'SFTP Server Directory Delete Failed',
    'FTPS Server File Upload Failed',
    'FTPS Server File Download Failed',
    'FTPS Server File Rename Failed',
    'FTPS Server File Delete Failed',
    'FTPS Server Directory Create Failed',
    'FTPS Server Directory Delete Failed',
    'FTP Server File Upload Failed',
    'FTP Server File Download Failed',
    'FTP Server File Rename Failed',
    'FTP Server File Delete Failed',
    'FTP Server Directory Create Failed',
    'FTP Server Directory Delete Failed',
  ],
  detail: served,
  resources: (e) => namedResource('AWS::Transfer::Server', e['server-id']),
  matter: ({ username }) => username,
  what: (e, { detailType }) => servedInWords(e, detailType),
  because: (e) => e['failure-message'] ?? e['failure-code'],
  lines: (e) => [
    ...linesOf('File', e['file-path'] ?? e['original-file-path']),
    ...linesOf('Directory', e['directory-path']),
    ...linesOf('Client', e['client-ip']),
    ...linesOf('Failure code', e['failure-code']),
  ],
})

/** "The upload of a file to SFTP server s-0123 by user partner failed" */
export function servedInWords(e: ServedTransfer, detailType: string): string {
  const [, protocol = 'SFTP', thing = 'File', act = ''] = /^(\w+) Server (File|Directory) (\w+)/.exec(detailType) ?? []
  const server = asPart(thingInWords(`${protocol} server`, e['server-id']))
  const user = e.username === undefined ? '' : ` by user ${e.username}`
  return `${acts.get(act) ?? 'The operation with'} a ${thing.toLowerCase()} ${prepositions.get(act) ?? 'on'} ${server}${user} failed`
}

const acts: ReadonlyMap<string, string> = new Map([
  ['Upload', 'The upload of'],
  ['Download', 'The download of'],
  ['Rename', 'The renaming of'],
  ['Delete', 'The deletion of'],
  ['Create', 'The creation of'],
])

const prepositions: ReadonlyMap<string, string> = new Map([
  ['Upload', 'to'],
  ['Download', 'from'],
])

function linesOf(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name} ${value}`]
}
