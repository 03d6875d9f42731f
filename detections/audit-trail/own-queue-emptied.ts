import type { ApiCall } from '../../shared/core/event.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { queueCalls } from '../requests/audit-trail/blinding/stores.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-queue-emptied',
  tells: queueCalls,
  why: (e) =>
    isChanged(e)
      ? 'Events that this system cannot handle must come to lie there: with other settings they may be lost, or be read by others.'
      : 'Events that this system could not handle lie there: nobody is ever told of those that are lost.',
  respond: () => [
    'See in the logs of the functions of Tocsin what failed in the last 14 days: it may have lain there.',
  ],
  falsePositives: (e) =>
    isChanged(e)
      ? ['Tocsin is deployed by somebody whom its configuration does not name in `deployedBy`.']
      : ['Somebody read all messages and settled what failed.'],
  mitre: ['T1685', 'T1070'],
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
  ],
})

function isChanged({ action }: ApiCall): boolean {
  return action.name !== 'PurgeQueue' && action.name !== 'DeleteQueue'
}
