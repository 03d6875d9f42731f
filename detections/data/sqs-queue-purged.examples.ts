import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const queue = { requestParameters: { queueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/orders' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('sqs:PurgeQueue', queue),
      title: 'alice deleted all messages in SQS queue orders',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('sqs:PurgeQueue', { ...queue, errorCode: 'PurgeQueueInProgress' }),
      because: 'the queue was being emptied already',
    },
    { event: apiCall('sqs:UntagQueue', queue), because: 'only tags were deleted' },
  ],
})
