import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { phoneNumber: '****', languageCode: 'en-US' }

export default defineExamples({
  fires: [
    {
      event: apiCall('sns:CreateSMSSandboxPhoneNumber', { requestParameters }),
      title: 'alice added a phone number to try out text messages in us-east-1',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('sns:CreateSMSSandboxPhoneNumber', { requestParameters, errorCode: 'UserErrorException' }),
      because: 'the number was refused',
    },
    { event: apiCall('sns:DeleteSMSSandboxPhoneNumber', { requestParameters }), because: 'it was taken out' },
  ],
})
