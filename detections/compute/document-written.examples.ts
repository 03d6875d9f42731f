import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('ssm:CreateDocument', {
        requestParameters: { name: 'main', documentType: 'Command', content: '{"schemaVersion":"2.2"}' },
      }),
      title: 'alice wrote Systems Manager document main',
      severity: 'low',
    },
    {
      event: apiCall('ssm:UpdateDocument', {
        requestParameters: { name: 'main', documentVersion: '$LATEST', content: '{"schemaVersion":"2.2"}' },
      }),
      title: 'alice changed Systems Manager document main',
      severity: 'medium',
    },
    {
      event: apiCall('ssm:UpdateDocumentDefaultVersion', {
        requestParameters: { name: 'other', documentVersion: '2' },
      }),
      title: 'alice changed Systems Manager document other',
    },
  ],
  silent: [
    {
      event: apiCall('ssm:UpdateDocument', {
        requestParameters: { name: 'SSM-SessionManagerRunShell', content: '{}' },
      }),
      because: 'it holds the settings of Session Manager, which another detection watches',
    },
    {
      event: apiCall('ssm:DeleteDocument', { requestParameters: { name: 'main' } }),
      because: 'nothing runs it any more',
    },
  ],
})
