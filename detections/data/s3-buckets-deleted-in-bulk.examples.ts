import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (bucketName: string, eventTime: string, record: JsonObject = {}) =>
  apiCall('s3:DeleteBucket', { requestParameters: { bucketName }, eventTime, ...record })

export default defineExamples({
  fires: [
    {
      events: inARow(5, 60, (time, i) => remove(`main-${i}`, time)),
      title: 'alice deleted 5 buckets or more within an hour',
      severity: 'high',
    },
    {
      events: inARow(5, 5, (time, i) =>
        remove(`main-${i}`, time, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      ),
      title: 'alice deleted 5 buckets or more within an hour',
      severity: 'high',
    },
  ],
  silent: [
    { events: inARow(4, 60, (time, i) => remove(`main-${i}`, time)), because: 'there were only four' },
    {
      events: inARow(5, 60, (time, i) => remove(`main-${i}`, time, { errorCode: 'BucketNotEmpty' })),
      because: 'the buckets are still there',
    },
  ],
})
