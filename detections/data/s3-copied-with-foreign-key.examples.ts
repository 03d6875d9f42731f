import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const copy = (keyId: string | readonly string[], record: JsonObject = {}) =>
  apiCall('s3:CopyObject', {
    managementEvent: false,
    eventCategory: 'Data',
    requestParameters: {
      bucketName: 'main',
      key: 'orders.csv',
      'x-amz-copy-source': 'main/orders.csv',
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': keyId,
    },
    ...record,
  })

const keyOf = (account: string) => `arn:aws:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`

export default defineExamples({
  fires: [
    {
      event: copy(keyOf('123456789012')),
      title: 'alice encrypted objects of bucket main with a key of account 123456789012',
      severity: 'high',
    },
    {
      events: inARow(3, 1, (eventTime) => copy([keyOf('123456789012')], { eventTime })),
      title: 'alice encrypted objects of bucket main with a key of account 123456789012',
    },
  ],
  silent: [
    { event: copy(keyOf('111122223333')), because: 'the key is in the same account' },
    { event: copy('alias/main'), because: 'the key is in the same account' },
  ],
})
