import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const orders = { requestParameters: { streamName: 'orders' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('kinesis:DeleteStream', orders),
      title: 'alice deleted Kinesis stream orders',
      severity: 'medium',
    },
    {
      event: apiCall('kinesis:DeleteStream', {
        requestParameters: { streamARN: 'arn:aws:kinesis:us-east-1:111122223333:stream/orders' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice deleted Kinesis stream orders',
      severity: 'low',
    },
    {
      event: apiCall('firehose:DeleteDeliveryStream', { requestParameters: { deliveryStreamName: 'logs' } }),
      title: 'alice deleted Firehose stream logs',
    },
  ],
  silent: [
    {
      event: apiCall('kinesis:DeleteStream', { ...orders, errorCode: 'ResourceInUseException' }),
      because: 'the stream is still there',
    },
    {
      event: apiCall('kinesis:DeregisterStreamConsumer', {
        requestParameters: {
          streamARN: 'arn:aws:kinesis:us-east-1:111122223333:stream/orders',
          consumerName: 'billing',
        },
      }),
      because: 'only a reader was taken away',
    },
  ],
})
