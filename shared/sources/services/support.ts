import { text } from '../read-leniently.ts'
import { type Detail, defineService } from './service.ts'

const update = { 'case-id': text, 'display-id': text, 'communication-id': text, 'event-name': text, origin: text }

export type CaseUpdate = Detail<typeof update>

/**
 * A case at AWS Support was opened, answered, resolved or opened again. All of them come in us-east-1.
 * @see https://docs.aws.amazon.com/awssupport/latest/user/event-detail-support-case-update.html
 */
export const supportCase = defineService({
  source: 'aws.support',
  detailTypes: ['Support Case Update'],
  detail: update,
  resources: (update) => {
    const name = update['display-id'] ?? update['case-id']
    return name === undefined ? [] : [{ type: 'AWS::Support::Case', name, arn: undefined }]
  },
  what: (update) => updateInWords(update),
})

/** "AWS Support answered in case 1234563851" */
export function updateInWords(update: CaseUpdate): string {
  const id = update['display-id']
  const name = id === undefined ? 'a case' : `case ${id}`
  switch (update['event-name']) {
    case 'AddCommunicationToCase':
      return update.origin === 'AWS' ? `AWS Support answered in ${name}` : `Somebody wrote to AWS Support in ${name}`
    case 'ReopenCase':
      return `At AWS Support, ${name} was opened again`
    case 'CreateCase':
      return `At AWS Support, ${name} was opened`
    case 'ResolveCase':
      return `At AWS Support, ${name} was resolved`
    default:
      return `At AWS Support, ${name} changed`
  }
}
