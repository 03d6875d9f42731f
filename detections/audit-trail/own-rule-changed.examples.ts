import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const rule = 'tocsin-prod-apiCall-1'

const put = (state: string, record: JsonObject = {}) =>
  apiCall('events:PutRule', {
    requestParameters: { name: rule, eventPattern: '{"source":["aws.none"]}', state },
    ...record,
  })

const cloudFormation = { userAgent: 'cloudformation.amazonaws.com' }

export default defineExamples({
  fires: [
    {
      event: apiCall('events:DisableRule', { requestParameters: { name: rule } }),
      title: "alice disabled Tocsin's own rule tocsin-prod-apiCall-1",
      severity: 'critical',
    },
    {
      event: apiCall('events:DeleteRule', { requestParameters: { name: rule } }),
      title: "alice deleted Tocsin's own rule tocsin-prod-apiCall-1",
      severity: 'critical',
    },
    {
      event: apiCall('events:RemoveTargets', { requestParameters: { rule, ids: ['apiCall'] } }),
      title: "alice removed targets of Tocsin's own rule tocsin-prod-apiCall-1",
      severity: 'critical',
    },
    {
      event: apiCall('events:RemoveTargets', { requestParameters: { rule, ids: ['apiCall'] }, ...cloudFormation }),
      title: "alice removed targets of Tocsin's own rule tocsin-prod-apiCall-1",
      severity: 'critical',
    },
    { event: put('DISABLED'), title: "alice disabled Tocsin's own rule tocsin-prod-apiCall-1", severity: 'critical' },
    { event: put('ENABLED'), title: "alice changed Tocsin's own rule tocsin-prod-apiCall-1", severity: 'high' },
    {
      event: apiCall('events:PutTargets', { requestParameters: { rule, targets: [{ id: 'apiCall' }] } }),
      title: "alice changed the targets of Tocsin's own rule tocsin-prod-apiCall-1",
    },
    {
      event: put('ENABLED', cloudFormation),
      title: "alice changed Tocsin's own rule tocsin-prod-apiCall-1",
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('events:DisableRule', { requestParameters: { name: 'repair' } }),
      because: 'it is a rule of somebody else, which has a detection of its own',
    },
  ],
})
