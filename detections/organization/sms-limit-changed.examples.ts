import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const set = (attributes: JsonObject, record: JsonObject = {}) =>
  apiCall('sns:SetSMSAttributes', { requestParameters: { attributes }, ...record })

export default defineExamples({
  fires: [
    {
      event: set({ MonthlySpendLimit: '1000' }),
      title: 'alice set the monthly limit for text messages to 1000 USD',
      severity: 'high',
    },
    {
      event: set({ MonthlySpendLimit: '50' }, { userIdentity: session('Deploy', 'ci-42') }),
      title: 'role Deploy (session ci-42) set the monthly limit for text messages to 50 USD',
      severity: 'medium',
    },
    {
      event: set({ MonthlySpendLimit: '1' }),
      title: 'alice set the monthly limit for text messages to 1 USD',
      severity: 'low',
    },
    {
      event: apiCall('sms-voice:SetVoiceMessageSpendLimitOverride', { requestParameters: { monthlyLimit: 200 } }),
      title: 'alice set the monthly limit for voice messages to 200 USD',
    },
  ],
  silent: [
    { event: set({ DefaultSMSType: 'Transactional' }), because: 'it says nothing of money' },
    {
      event: set({ MonthlySpendLimit: '1000' }, { errorCode: 'InvalidParameter' }),
      because: 'AWS does not allow so much',
    },
  ],
})
