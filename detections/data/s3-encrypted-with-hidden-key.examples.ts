import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (name: string, headers: JsonObject, record: JsonObject = {}) =>
  apiCall(`s3:${name}`, {
    managementEvent: false,
    eventCategory: 'Data',
    requestParameters: { bucketName: 'main', key: 'orders.csv', ...headers },
    ...record,
  })

const ownKey = { 'x-amz-server-side-encryption-customer-algorithm': 'AES256' }

export default defineExamples({
  fires: [
    {
      event: put('CopyObject', { 'x-amz-copy-source': 'main/orders.csv', ...ownKey }),
      title: 'alice encrypted objects of bucket main with a key that AWS does not keep',
      severity: 'high',
    },
    {
      events: inARow(3, 4000, (eventTime, i) =>
        put('PutObject', ownKey, { eventTime, userIdentity: session('Worker', `run-${i}`) }),
      ),
      title: 'role Worker (session run-0) encrypted objects of bucket main with a key that AWS does not keep',
    },
  ],
  silent: [
    { event: put('PutObject', { 'x-amz-server-side-encryption': 'AES256' }), because: 'S3 keeps the key' },
    {
      event: put('PutObject', { 'x-amz-server-side-encryption': 'aws:kms' }),
      because: 'KMS keeps the key',
    },
  ],
})
