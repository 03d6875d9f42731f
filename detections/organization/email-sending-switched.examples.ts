import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('ses:UpdateAccountSendingEnabled', { requestParameters: { enabled: true } }),
      title: 'alice switched on mail for the whole account in us-east-1',
      severity: 'medium',
    },
    {
      event: apiCall('ses:PutAccountSendingAttributes', { requestParameters: { SendingEnabled: 'false' } }),
      title: 'alice switched off mail for the whole account in us-east-1',
    },
    {
      event: apiCall('ses:PutAccountSendingAttributes'),
      title: 'alice switched off mail for the whole account in us-east-1',
    },
  ],
  silent: [
    {
      event: apiCall('ses:PutConfigurationSetSendingOptions', {
        requestParameters: { configurationSetName: 'orders', sendingEnabled: false },
      }),
      because: 'it is one configuration set',
    },
    {
      event: apiCall('ses:UpdateAccountSendingEnabled', {
        requestParameters: { enabled: true },
        errorCode: 'AccessDenied',
      }),
      because: 'it was denied',
    },
  ],
})
