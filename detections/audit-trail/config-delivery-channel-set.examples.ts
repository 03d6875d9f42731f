import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const channel = { requestParameters: { deliveryChannel: { name: 'default', s3BucketName: 'amzn-s3-demo-bucket' } } }

export default defineExamples({
  fires: [
    {
      event: apiCall('config:PutDeliveryChannel', channel),
      title: 'alice let AWS Config deliver to bucket amzn-s3-demo-bucket',
      severity: 'low',
    },
    {
      event: apiCall('config:PutDeliveryChannel', { ...channel, userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice let AWS Config deliver to bucket amzn-s3-demo-bucket',
      severity: 'information',
    },
    { event: apiCall('config:PutDeliveryChannel'), title: 'alice let AWS Config deliver to another place' },
  ],
  silent: [
    {
      event: apiCall('config:PutDeliveryChannel', {
        ...channel,
        errorCode: 'InsufficientDeliveryPolicyException',
      }),
      because: 'the bucket refused, and nothing changed',
    },
    {
      event: apiCall('config:DeliverConfigSnapshot', { requestParameters: { deliveryChannelName: 'default' } }),
      because: 'the channel was used, not changed',
    },
  ],
})
