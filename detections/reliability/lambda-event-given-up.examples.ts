import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const failure = 'Lambda Function Invocation Result - Failure'

export default defineExamples({
  fires: [
    {
      event: sample('events/lambda-destination-failure.json'),
      title: 'Lambda function my-function failed on an event, and Lambda gave it up',
      severity: 'medium',
    },
    {
      event: serviceEvent('lambda', failure, {
        requestContext: {
          functionArn: 'arn:aws:lambda:us-east-1:111122223333:function:orders:PROD',
          condition: 'EventAgeExceeded',
          approximateInvokeCount: 0,
        },
      }),
      title: 'Lambda function orders was not run in time: Lambda gave up an event',
    },
    {
      event: serviceEvent('lambda', failure, {}),
      title: 'A Lambda function failed on an event, and Lambda gave it up',
    },
  ],
  silent: [
    {
      event: serviceEvent('lambda', 'Lambda Function Invocation Result - Success', {
        requestContext: { condition: 'Success' },
      }),
      because: 'it succeeded',
    },
  ],
})
