import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('ec2:DisableAllowedImagesSettings', {
        requestParameters: { DisableAllowedImagesSettingsRequest: '' },
      }),
      title: 'alice let EC2 in us-east-1 launch from any image again',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:EnableAllowedImagesSettings', {
        requestParameters: { EnableAllowedImagesSettingsRequest: { AllowedImagesSettingsState: 'enabled' } },
      }),
      because: 'it was switched on',
    },
    {
      event: apiCall('ec2:DisableAllowedImagesSettings', { errorCode: 'Client.UnauthorizedOperation' }),
      because: 'it was denied',
    },
  ],
})
