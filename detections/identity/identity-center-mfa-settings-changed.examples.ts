import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('sso-directory:PutMfaDeviceManagementForDirectory', {
        requestParameters: { directoryId: 'd-0123456789' },
      }),
      title: 'alice changed how Identity Center asks for MFA',
      severity: 'high',
    },
    {
      event: apiCall('sso:PutMfaDeviceManagementForDirectory'),
      title: 'alice changed how Identity Center asks for MFA',
    },
  ],
  silent: [
    {
      event: apiCall('sso-directory:GetMfaDeviceManagementForDirectory', {
        readOnly: true,
        requestParameters: { directoryId: 'd-0123456789' },
      }),
      because: 'the settings were only looked at',
    },
  ],
})
