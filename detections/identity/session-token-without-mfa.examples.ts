import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const get = (requestParameters: JsonObject | null, record = {}) =>
  apiCall('sts:GetSessionToken', { readOnly: true, requestParameters, ...record })

export default defineExamples({
  fires: [
    { event: get({ durationSeconds: 3600 }), title: 'alice got a session token without MFA', severity: 'low' },
    { event: get(null), title: 'alice got a session token without MFA' },
    {
      events: [get(null), get({ durationSeconds: 3600 }, { eventTime: '2026-11-23T14:00:00Z' })],
      title: 'alice got a session token without MFA',
    },
  ],
  silent: [
    {
      event: get({ serialNumber: 'arn:aws:iam::111122223333:mfa/alice', durationSeconds: 43_200 }),
      because: 'alice proved her MFA',
    },
  ],
})
