import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const userId = '90676c0d-1234-5678-90ab-cdef01234567'

export default defineExamples({
  fires: [
    {
      event: apiCall('sso-directory:DeleteMfaDeviceForUser', {
        requestParameters: { identityStoreId: 'd-0123456789', userId },
      }),
      title: 'alice deleted an MFA device of user 90676c0d-1234-5678-90ab-cdef01234567 in Identity Center',
      severity: 'medium',
    },
    {
      event: apiCall('sso-directory:DeleteMfaDeviceForUser'),
      title: 'alice deleted an MFA device of a user in Identity Center',
    },
  ],
  silent: [
    {
      event: apiCall('sso-directory:UpdateMfaDeviceForUser', { requestParameters: { userId } }),
      because: 'the device only has another name',
    },
    {
      event: apiCall('iam:DeactivateMFADevice', { requestParameters: { userName: 'bob' } }),
      because: 'it is the device of an IAM user',
    },
  ],
})
