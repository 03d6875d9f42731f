import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const move = (sourceParentId: string, destinationParentId: string, record: JsonObject = {}) =>
  apiCall('organizations:MoveAccount', {
    requestParameters: { accountId: '123456789012', sourceParentId, destinationParentId },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: move('ou-ab12-11111111', 'r-ab12'),
      title: 'alice moved account 123456789012 to the root of the organization',
      severity: 'high',
    },
    {
      event: move('ou-ab12-11111111', 'ou-ab12-22222222'),
      title: 'alice moved account 123456789012 to OU ou-ab12-22222222',
      severity: 'medium',
    },
    {
      event: move('r-ab12', 'ou-ab12-22222222'),
      title: 'alice moved account 123456789012 to OU ou-ab12-22222222',
      severity: 'low',
    },
    {
      event: apiCall('organizations:MoveAccount'),
      title: 'alice called organizations:MoveAccount, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: move('ou-ab12-11111111', 'ou-ab12-22222222', { errorCode: 'AccountNotFoundException' }),
      because: 'there is no such account',
    },
  ],
})
