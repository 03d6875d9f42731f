import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const expire = (enabled: boolean, tableName = 'orders') =>
  apiCall('dynamodb:UpdateTimeToLive', {
    requestParameters: { tableName, timeToLiveSpecification: { enabled, attributeName: 'createdAt' } },
  })

export default defineExamples({
  fires: [
    {
      event: expire(true),
      title: 'alice made DynamoDB delete items of table orders by their createdAt',
      severity: 'medium',
    },
  ],
  silent: [
    { event: expire(false), because: 'nothing is deleted by its age any more' },
    { event: expire(true, 'tocsin-prod-state'), because: "Tocsin's own table has a detection of its own" },
  ],
})
