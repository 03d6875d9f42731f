import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'

export default defineCallDetection({
  id: 'audit-trail/own-queue-emptied',
  calls: ['sqs:PurgeQueue', 'sqs:DeleteQueue'],
  where: (e) => ownResources(e).length > 0,
  severity: 'high',
  title: (e) => {
    const did = e.action.name === 'DeleteQueue' ? 'deleted' : 'emptied'
    return `${e.actor.name} ${did} Tocsin's own queue ${ownResources(e).join(', ')}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)} ${e.action.name}`,
  why: 'Events that this system could not handle lay there: nobody will ever be told of them.',
  respond: (e) => [
    `Ask ${e.actor.name} whether they had read the messages.`,
    'If the queue is gone, deploy Tocsin again.',
    "Look in CloudTrail's event history for what was done just before.",
  ],
  falsePositives: ['Somebody read all messages and settled what failed.'],
  mitre: ['T1685', 'T1070'],
  references: ['https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html'],
})
