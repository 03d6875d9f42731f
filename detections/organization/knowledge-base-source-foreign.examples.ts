import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (s3Configuration: JsonObject) =>
  apiCall('bedrock:CreateDataSource', {
    requestParameters: {
      knowledgeBaseId: 'A1B2C3D4E5',
      name: 'manuals',
      dataSourceConfiguration: {
        type: 'S3',
        s3Configuration: { bucketArn: 'arn:aws:s3:::amzn-s3-demo-bucket', ...s3Configuration },
      },
    },
    responseElements: { dataSource: { dataSourceId: 'F6G7H8I9J0', status: 'AVAILABLE' } },
  })

export default defineExamples({
  fires: [
    {
      event: create({ bucketOwnerAccountId: '123456789012' }),
      title: 'alice had knowledge base A1B2C3D4E5 read from account 123456789012',
      severity: 'medium',
    },
  ],
  silent: [
    { event: create({ bucketOwnerAccountId: '111122223333' }), because: 'the bucket is in this account' },
    { event: create({}), because: 'nothing says that it is in another account' },
  ],
})
