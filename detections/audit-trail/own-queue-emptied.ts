import { defineOwnDetection } from '../define-own-detection.ts'
import { queueCalls } from '../requests/audit-trail/blinding/stores.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-queue-emptied',
  tells: queueCalls,
  why: 'Events that this system could not handle lie there: nobody is ever told of those that are lost.',
  respond: () => [
    'See in the logs of the functions of Tocsin what failed in the last 14 days: it may have lain there.',
  ],
  falsePositives: ['Somebody read all messages and settled what failed.'],
  mitre: ['T1685', 'T1070'],
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
  ],
})
