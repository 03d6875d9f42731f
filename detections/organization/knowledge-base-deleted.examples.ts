import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { knowledgeBaseId: 'A1B2C3D4E5' }

export default defineExamples({
  fires: [
    {
      event: apiCall('bedrock:DeleteKnowledgeBase', { requestParameters }),
      title: 'alice deleted knowledge base A1B2C3D4E5',
      severity: 'medium',
    },
    {
      event: apiCall('bedrock:DeleteDataSource', {
        requestParameters: { ...requestParameters, dataSourceId: 'F6G7H8I9J0' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice deleted a data source of knowledge base A1B2C3D4E5',
      severity: 'low',
    },
    {
      event: apiCall('bedrock:DeleteKnowledgeBase'),
      title: 'alice deleted knowledge base of unknown ID',
    },
  ],
  silent: [
    {
      event: apiCall('bedrock:DeleteKnowledgeBase', { requestParameters, errorCode: 'ConflictException' }),
      because: 'an agent still uses it, and it stays',
    },
    {
      event: apiCall('kendra:DeleteDataSource', { requestParameters: { id: 'orders', indexId: 'main' } }),
      because: 'it is a source of Kendra',
    },
  ],
})
