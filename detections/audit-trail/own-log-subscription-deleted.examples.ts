import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (filterName: string, record: JsonObject = {}) =>
  apiCall('logs:DeleteSubscriptionFilter', {
    requestParameters: { logGroupName: '/var/log/secure', filterName },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: remove('tocsin-prod'),
      title: "alice deleted Tocsin's own filter tocsin-prod of log group /var/log/secure",
      severity: 'high',
    },
    {
      event: remove('tocsin-prod', { userAgent: 'cloudformation.amazonaws.com' }),
      title: "alice deleted Tocsin's own filter tocsin-prod of log group /var/log/secure",
      severity: 'high',
    },
    {
      event: apiCall('logs:PutSubscriptionFilter', {
        requestParameters: { logGroupName: '/var/log/secure', filterName: 'tocsin-prod', filterPattern: 'nothing' },
      }),
      title: "alice changed Tocsin's own filter tocsin-prod of log group /var/log/secure",
      severity: 'high',
    },
  ],
  silent: [
    { event: remove('siem'), because: 'it is a filter of somebody else, which has a detection of its own' },
    {
      event: remove('tocsin-prod', { errorCode: 'ResourceNotFoundException' }),
      because: 'there is no such filter',
    },
  ],
})
