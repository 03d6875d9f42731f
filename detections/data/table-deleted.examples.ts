import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (tableName: string, record: JsonObject = {}) =>
  apiCall('dynamodb:DeleteTable', { requestParameters: { tableName }, ...record })
const counted = (itemCount: number) => ({
  responseElements: { tableDescription: { tableName: 'Music', itemCount, tableStatus: 'DELETING', tableSizeBytes: 0 } },
})

export default defineExamples({
  fires: [
    {
      event: remove('Music', counted(120000)),
      title: 'alice deleted table Music with about 120000 items',
      severity: 'medium',
    },
    {
      event: remove('Music', counted(0)),
      title: 'alice deleted table Music, empty by a count up to six hours old',
      severity: 'medium',
    },
    {
      event: remove('arn:aws:dynamodb:us-east-1:111122223333:table/sessions', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0',
      }),
      title: 'alice deleted table sessions',
      severity: 'low',
    },
  ],
  silent: [
    { event: remove('Music', { errorCode: 'ResourceNotFoundException' }), because: 'there is no such table' },
    {
      event: apiCall('dynamodb:UpdateTable', {
        requestParameters: { tableName: 'Music', replicaUpdates: [{ delete: { regionName: 'eu-west-1' } }] },
      }),
      because: 'one copy of it is deleted, in another region',
    },
    {
      event: remove('Music', { eventSource: 'cassandra.amazonaws.com' }),
      because: "it is another service's table",
    },
  ],
})
