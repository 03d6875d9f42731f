import type { JsonObject } from '../../shared/core/json.ts'
import { alice, apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const read = (call: string, record: JsonObject = {}) => apiCall(call, { readOnly: true, ...record })

export default defineExamples({
  fires: [
    {
      event: read('ses:GetSendQuota'),
      title: 'alice asked for the first time how much mail the account may send',
      severity: 'medium',
    },
    {
      event: read('sns:GetSMSAttributes'),
      title: 'alice asked for the first time how many text messages the account may send',
    },
    {
      events: inARow(3, 7200, (eventTime) => read('ses:GetAccount', { eventTime })),
      title: 'alice asked for the first time how much mail the account may send',
    },
  ],
  silent: [
    {
      event: read('ses:GetSendQuota', { userIdentity: session('Mailer', 'i-0123456789abcdef0') }),
      because: 'it is a role, as applications use them',
    },
    {
      event: read('ses:GetSendQuota', { userIdentity: { ...alice, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' } }),
      because: 'it was done in the console',
    },
    { event: read('ses:ListIdentities'), because: 'it asks for senders, not for limits' },
  ],
})
