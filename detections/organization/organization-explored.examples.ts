import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const list = (record: JsonObject = {}) => apiCall('organizations:ListAccounts', { readOnly: true, ...record })

export default defineExamples({
  fires: [
    { event: list(), title: 'alice listed parts of the organization for the first time', severity: 'low' },
    {
      events: inARow(3, 7200, (eventTime) => list({ eventTime })),
      title: 'alice listed parts of the organization for the first time',
    },
  ],
  silent: [
    { event: list({ userIdentity: session('Inventory', 'daily') }), because: 'it is a role, as tools use them' },
    { event: list({ errorCode: 'AccessDeniedException' }), because: 'it was denied' },
    {
      event: apiCall('organizations:DescribeOrganization', { readOnly: true }),
      because: 'every tool asks for the ID of the organization',
    },
  ],
})
