import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('lambda:CreateEventSourceMapping20150331', {
        requestParameters: {
          functionName: 'arn:aws:lambda:us-east-1:111122223333:function:helper',
          eventSourceArn: 'arn:aws:sqs:us-east-1:111122223333:orders',
          batchSize: 10,
        },
      }),
      title: 'alice had Lambda function helper run for what comes into orders',
      severity: 'low',
    },
    {
      event: apiCall('lambda:UpdateEventSourceMapping20150331', {
        requestParameters: { uUID: '14e0db71-5d35-4eb5-b481-8945cf9d10c2', functionName: 'helper' },
      }),
      title: 'alice had Lambda function helper run for what comes into a source of events',
    },
  ],
  silent: [
    {
      event: apiCall('lambda:UpdateEventSourceMapping20150331', {
        requestParameters: { uUID: '14e0db71-5d35-4eb5-b481-8945cf9d10c2', batchSize: 100 },
      }),
      because: 'the function stays the same',
    },
  ],
})
