import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (configuration: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutBucketNotification', {
    requestParameters: {
      bucketName: 'main',
      notification: '',
      NotificationConfiguration: { xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/', ...configuration },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put({}), title: 'alice removed all event notifications of bucket main', severity: 'low' },
    {
      event: put({}, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice removed all event notifications of bucket main',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: put({
        QueueConfiguration: { Queue: 'arn:aws:sqs:us-east-1:111122223333:orders', Event: 's3:ObjectCreated:*' },
      }),
      because: 'a queue is told',
    },
    { event: put({ EventBridgeConfiguration: '' }), because: 'EventBridge is told' },
  ],
})
