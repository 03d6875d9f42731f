import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const request = (record: JsonObject = {}) =>
  apiCall('sms-voice:RequestPhoneNumber', {
    requestParameters: { isoCountryCode: 'US', messageType: 'PROMOTIONAL', numberType: 'TOLL_FREE' },
    responseElements: { phoneNumberId: 'phone-0a1b2c3d4e5f', status: 'PENDING' },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: request(), title: 'alice asked for a phone number to send text messages (US)', severity: 'medium' },
    {
      event: request({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice asked for a phone number to send text messages (US)',
      severity: 'low',
    },
    {
      event: apiCall('sms-voice:RequestSenderId', { requestParameters: { senderId: 'ORDERS', isoCountryCode: 'DE' } }),
      title: 'alice asked for sender name ORDERS to send text messages (DE)',
    },
    { event: apiCall('sms-voice:RequestPhoneNumber'), title: 'alice asked for a phone number to send text messages' },
  ],
  silent: [
    { event: request({ errorCode: 'ServiceQuotaExceededException' }), because: 'there are too many already' },
    {
      event: apiCall('sms-voice:ReleasePhoneNumber', { requestParameters: { phoneNumberId: 'phone-0a1b2c3d4e5f' } }),
      because: 'the number was given back',
    },
  ],
})
