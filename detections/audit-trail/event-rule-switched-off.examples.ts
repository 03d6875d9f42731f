import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const disable = (name: string, record: JsonObject = {}) =>
  apiCall('events:DisableRule', { requestParameters: { name }, ...record })

export default defineExamples({
  fires: [
    { event: disable('repair'), title: 'alice disabled EventBridge rule repair', severity: 'low' },
    {
      event: apiCall('events:DeleteRule', { requestParameters: { name: 'repair', force: false } }),
      title: 'alice deleted EventBridge rule repair',
      severity: 'low',
    },
    {
      event: apiCall('events:RemoveTargets', { requestParameters: { rule: 'repair', ids: ['1'] } }),
      title: 'alice removed targets of EventBridge rule repair',
    },
    {
      event: apiCall('events:PutRule', {
        requestParameters: { name: 'repair', eventPattern: '{"source":["aws.ec2"]}', state: 'DISABLED' },
      }),
      title: 'alice disabled EventBridge rule repair',
    },
    {
      event: disable('repair', { userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice disabled EventBridge rule repair',
      severity: 'information',
    },
    {
      event: apiCall('events:RemoveTargets', { requestParameters: { rule: 'nightly', ids: ['1'] } }),
      title: 'alice removed targets of EventBridge rule nightly',
    },
  ],
  silent: [
    {
      event: apiCall('events:PutRule', {
        requestParameters: { name: 'repair', eventPattern: '{"source":["aws.ec2"]}', state: 'ENABLED' },
      }),
      because: 'the rule is enabled',
    },
    { event: disable('tocsin-prod-apiCall-1'), because: "Tocsin's own rule has a detection of its own" },
  ],
})
