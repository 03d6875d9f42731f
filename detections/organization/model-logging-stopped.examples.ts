import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (textDataDeliveryEnabled: boolean) =>
  apiCall('bedrock:PutModelInvocationLoggingConfiguration', {
    requestParameters: {
      loggingConfig: { s3Config: { bucketName: 'amzn-s3-demo-logs' }, textDataDeliveryEnabled },
    },
  })

export default defineExamples({
  fires: [
    {
      event: apiCall('bedrock:DeleteModelInvocationLoggingConfiguration'),
      title: 'alice stopped the log of AI model calls in us-east-1',
      severity: 'high',
    },
    {
      event: put(false),
      title: 'alice took the texts out of the log of AI model calls in us-east-1',
      severity: 'medium',
    },
  ],
  silent: [
    { event: put(true), because: 'the texts are logged' },
    {
      event: apiCall('bedrock:DeleteModelInvocationLoggingConfiguration', { errorCode: 'AccessDeniedException' }),
      because: 'it was denied',
    },
  ],
})
