import { number, optionalObject, text } from '../read-leniently.ts'
import { namedResource, thingInWords } from './named-thing.ts'
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
  what: (e, { detailType }) =>
    `${connectorInWords(e)} reports ${detailType.replace(/^SFTP Connector /, '').toLowerCase()}`,
  because: (e) => e['failure-message'] ?? e['failure-code'],
  lines: (e) => [
    ...(e['file-path'] === undefined ? [] : [`File ${e['file-path']}`]),
    ...(e.url === undefined ? [] : [`Partner ${e.url}`]),
    ...(e['failure-code'] === undefined ? [] : [`Failure code ${e['failure-code']}`]),
  ],
})

/** "SFTP connector c-0123" */
export function connectorInWords(e: ConnectorTransfer): string {
  return thingInWords('SFTP connector', e['connector-id'])
}

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

/** "Upload of a file to SFTP server s-0123 by user partner failed" */
export function servedInWords(e: ServedTransfer, detailType: string): string {
  const [, protocol = 'SFTP', thing = 'File', act = ''] = /^(\w+) Server (File|Directory) (\w+)/.exec(detailType) ?? []
  const server = thingInWords(`${protocol} server`, e['server-id']).replace(/^An? /, (article) => article.toLowerCase())
  const user = e.username === undefined ? '' : ` by user ${e.username}`
  return `${acts.get(act) ?? 'An operation with'} a ${thing.toLowerCase()} ${prepositions.get(act) ?? 'on'} ${server}${user} failed`
}

const acts: ReadonlyMap<string, string> = new Map([
  ['Upload', 'Upload of'],
  ['Download', 'Download of'],
  ['Rename', 'Renaming of'],
  ['Delete', 'Deletion of'],
  ['Create', 'Creation of'],
])

const prepositions: ReadonlyMap<string, string> = new Map([
  ['Upload', 'to'],
  ['Download', 'from'],
])

const as2 = {
  'as2-from': text,
  'as2-to': text,
  'connector-id': text,
  'server-id': text,
  'agreement-id': text,
  'as2-message-id': text,
  'message-subject': text,
  'requester-file-name': text,
  'failure-code': text,
  'failure-message': text,
  's3-attributes': optionalObject({ 'file-bucket': text, 'file-key': text }),
}

export type As2Message = Detail<typeof as2>

/**
 * A message by AS2, or the receipt for one (MDN), could not be sent or received.
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/events-detail-reference.html AS2 events
 */
export const transferAs2 = defineService({
  source: 'aws.transfer',
  detailTypes: [
    'AS2 Payload Send Failed',
    'AS2 Payload Receive Failed',
    'AS2 MDN Send Failed',
    'AS2 MDN Receive Failed',
  ],
  detail: as2,
  resources: (e) => [
    ...namedResource('AWS::Transfer::Connector', e['connector-id']),
    ...namedResource('AWS::Transfer::Server', e['server-id']),
  ],
  matter: (e) => `${e['as2-from'] ?? ''} ${e['as2-to'] ?? ''}`,
  what: (e, { detailType }) => as2InWords(e, detailType),
  because: (e) => e['failure-message'] ?? e['failure-code'],
  lines: (e) => [
    ...linesOf('File', e['s3-attributes']?.['file-key'] ?? e['requester-file-name']),
    ...linesOf('Subject', e['message-subject']),
    ...linesOf('Message', e['as2-message-id']),
    ...linesOf('Failure code', e['failure-code']),
  ],
})

/** "AS2 message from PartnerA to MyCompany could not be received" */
export function as2InWords(e: As2Message, detailType: string): string {
  const what = detailType.includes('MDN') ? 'Receipt (MDN) of the AS2 message' : 'AS2 message'
  const from = e['as2-from'] === undefined ? '' : ` from ${e['as2-from']}`
  const to = e['as2-to'] === undefined ? '' : ` to ${e['as2-to']}`
  return `${what}${from}${to} could not be ${detailType.includes('Send') ? 'sent' : 'received'}`
}

function linesOf(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name} ${value}`]
}
