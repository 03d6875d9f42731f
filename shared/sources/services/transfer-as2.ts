import { text } from '../read-leniently.ts'
import { namedResource } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const message = {
  'as2-from': text,
  'as2-to': text,
  'as2-message-id': text,
  'message-subject': text,
  'requester-file-name': text,
  'connector-id': text,
  'server-id': text,
  'failure-code': text,
  'failure-message': text,
}

export type As2Message = Detail<typeof message>

/**
 * A message over AS2, or the receipt for one, was sent or came, or failed. The fields are those of AWS's schemas of the events.
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/event-detail-as2-events.html
 */
export const as2Message = defineService({
  source: 'aws.transfer',
  detailTypes: [
    'AS2 Payload Send Failed',
    'AS2 Payload Receive Failed',
    'AS2 MDN Send Failed',
    'AS2 MDN Receive Failed',
    'AS2 Payload Send Completed',
    'AS2 Payload Receive Completed',
    'AS2 MDN Send Completed',
    'AS2 MDN Receive Completed',
  ],
  detail: message,
  resources: (e) => [
    ...namedResource('AWS::Transfer::Connector', e['connector-id']),
    ...namedResource('AWS::Transfer::Server', e['server-id']),
  ],
  matter: (e) => `${e['as2-from'] ?? ''} ${e['as2-to'] ?? ''}`.trim() || undefined,
  what: (e, { detailType }) => `${messageInWords(detailType)}${partnersInWords(e)} ${becameOf(detailType)}`,
  because: (e) => e['failure-message'] ?? e['failure-code'],
  lines: (e) => [
    ...(e['requester-file-name'] === undefined ? [] : [`File ${e['requester-file-name']}`]),
    ...(e['message-subject'] === undefined ? [] : [`Subject ${e['message-subject']}`]),
    ...(e['as2-message-id'] === undefined ? [] : [`Message ${e['as2-message-id']}`]),
    ...(e['failure-code'] === undefined ? [] : [`Failure code ${e['failure-code']}`]),
  ],
})

/** " from Example-Partner to Our-Company" */
export function partnersInWords(e: As2Message): string {
  const { 'as2-from': from, 'as2-to': to } = e
  return `${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}`
}

/** "An AS2 message" */
export function messageInWords(detailType: string): string {
  return `An AS2 ${detailType.includes('MDN') ? 'receipt' : 'message'}`
}

/** "could not be sent" */
export function becameOf(detailType: string): string {
  const done = detailType.includes('Send') ? 'sent' : 'received'
  return detailType.endsWith('Failed') ? `could not be ${done}` : `was ${done}`
}
