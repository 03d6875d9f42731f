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
 * An SFTP connector sent or fetched a file, or could not.
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
  const [could, done] = detailType.includes('Listing')
    ? ['list the files of its partner', 'listed the files of its partner']
    : detailType.includes('Send')
      ? ['send a file', 'sent a file']
      : ['fetch a file', 'fetched a file']
  return `${thingInWords('SFTP connector', e['connector-id'])} ${detailType.endsWith('Failed') ? `could not ${could}` : done}`
}
