import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const rotate = (account: string) =>
  apiCall('secretsmanager:RotateSecret', {
    requestParameters: {
      secretId: 'prod/db',
      rotationLambdaARN: `arn:aws:lambda:us-east-1:${account}:function:rotate`,
    },
  })

export default defineExamples({
  fires: [
    {
      event: rotate('123456789012'),
      title: 'alice had secret prod/db rotated by a function of account 123456789012',
      severity: 'high',
    },
  ],
  silent: [
    { event: rotate('111122223333'), because: 'the function is in the same account' },
    {
      event: apiCall('secretsmanager:RotateSecret', { requestParameters: { secretId: 'prod/db' } }),
      because: 'the function stays the one that it was',
    },
  ],
})
