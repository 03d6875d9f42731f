import { apiCall, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const enable = (userName: string, device: string, record: object = {}) =>
  apiCall('iam:EnableMFADevice', {
    requestParameters: { userName, serialNumber: `arn:aws:iam::111122223333:mfa/${device}` },
    ...record,
  })

export default defineExamples({
  fires: [{ event: enable('bob', 'phone'), title: 'alice registered an MFA device for bob', severity: 'medium' }],
  silent: [
    { event: enable('alice', 'phone'), because: 'users register their own devices' },
    {
      event: enable('AWS ROOT USER', 'root-account-mfa-device', { userIdentity: root }),
      because: 'root registered a device for itself',
    },
    {
      event: apiCall('iam:CreateVirtualMFADevice', { requestParameters: { virtualMFADeviceName: 'bob' } }),
      because: 'nobody uses the device yet',
    },
  ],
})
