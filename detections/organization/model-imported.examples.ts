import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const start = (record: JsonObject = {}) =>
  apiCall('bedrock:CreateModelImportJob', {
    requestParameters: {
      jobName: 'import-1',
      importedModelName: 'orders-llm',
      modelDataSource: { s3DataSource: { s3Uri: 's3://amzn-s3-demo-models/orders/' } },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: start(),
      title: 'alice imported AI model orders-llm from bucket amzn-s3-demo-models',
      severity: 'medium',
    },
    {
      event: start({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice imported AI model orders-llm from bucket amzn-s3-demo-models',
      severity: 'low',
    },
    { event: apiCall('bedrock:CreateModelImportJob'), title: 'alice imported an AI model' },
  ],
  silent: [
    { event: start({ errorCode: 'ValidationException' }), because: 'the request was refused' },
    {
      event: apiCall('bedrock:CreateModelCopyJob', { requestParameters: { targetModelName: 'orders-llm' } }),
      because: 'it copies a model that is here already',
    },
  ],
})
