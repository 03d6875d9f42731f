import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { queueOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/sqs-queue-purged',
  calls: ['sqs:PurgeQueue'],
  where: isOnOthers,
  severity: 'low',
  title: (e) => `${e.actor.name} deleted all messages in SQS queue ${queueOf(e)}`,
  why: 'What was waiting to be worked on is gone, and SQS keeps no copy.',
  respond: (e) => [
    `Ask ${e.actor.name} whether the messages were needed.`,
    'Send the work again from where it came, if it is known there.',
    ...otherCalls(e),
  ],
  falsePositives: ['The queue is one of a test, or was full of messages that could not be worked on.'],
  mitre: ['T1485', 'T1070'],
  references: ['https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html'],
  groupBy: (e) => `${e.account.id} ${queueOf(e)}`,
})
