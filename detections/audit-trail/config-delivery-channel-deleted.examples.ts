import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const channel = { requestParameters: { deliveryChannelName: 'default' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('config:DeleteDeliveryChannel', channel),
      title: 'alice deleted Config delivery channel default',
      severity: 'medium',
    },
    {
      event: apiCall('config:DeleteDeliveryChannel', {
        ...channel,
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice deleted Config delivery channel default',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('config:DeleteDeliveryChannel', {
        ...channel,
        errorCode: 'LastDeliveryChannelDeleteFailedException',
      }),
      because: 'AWS keeps the last channel while the recorder runs',
    },
    {
      event: apiCall('config:PutDeliveryChannel', {
        requestParameters: { deliveryChannel: { name: 'default', s3BucketName: 'amzn-s3-demo-bucket' } },
      }),
      because: 'the channel was set, not deleted',
    },
  ],
})
