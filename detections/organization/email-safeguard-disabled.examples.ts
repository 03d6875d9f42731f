import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('ses:SetIdentityDkimEnabled', {
        requestParameters: { identity: 'example.com', dkimEnabled: false },
      }),
      title: 'alice switched off DKIM signatures of example.com',
      severity: 'medium',
    },
    {
      event: apiCall('ses:PutEmailIdentityFeedbackAttributes', { requestParameters: { emailIdentity: 'example.com' } }),
      title: 'alice stopped bounces and complaints from being mailed to example.com',
      severity: 'low',
    },
    {
      event: apiCall('ses:PutAccountSuppressionAttributes', { requestParameters: { suppressedReasons: [] } }),
      title: 'alice let mail go to addresses that bounced or complained',
      severity: 'low',
    },
    {
      event: apiCall('ses:PutEmailIdentityDkimAttributes'),
      title: 'alice called ses:PutEmailIdentityDkimAttributes, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: apiCall('ses:PutEmailIdentityDkimAttributes', {
        requestParameters: { emailIdentity: 'example.com', signingEnabled: true },
      }),
      because: 'signatures were switched on',
    },
    {
      event: apiCall('ses:PutAccountSuppressionAttributes', { requestParameters: { suppressedReasons: ['BOUNCE'] } }),
      because: 'addresses that bounced are still left out',
    },
    {
      event: apiCall('ses:SetIdentityFeedbackForwardingEnabled', {
        requestParameters: { identity: 'example.com', forwardingEnabled: true },
      }),
      because: 'complaints are mailed again',
    },
  ],
})
