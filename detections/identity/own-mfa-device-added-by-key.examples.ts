import { alice, apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const enable = (record: object = {}, userName = 'alice') =>
  apiCall('iam:EnableMFADevice', {
    requestParameters: { userName, serialNumber: 'arn:aws:iam::111122223333:mfa/x' },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: enable(), title: 'alice registered an MFA device for themselves with an access key', severity: 'low' },
  ],
  silent: [
    {
      event: enable({ userIdentity: { ...alice, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' } }),
      because: 'it was done in the console, or with a session',
    },
    { event: enable({}, 'bob'), because: 'it is a device of somebody else, which is told' },
    {
      event: apiCall('iam:CreateVirtualMFADevice', { requestParameters: { path: '/', virtualMFADeviceName: 'x' } }),
      because: 'the device is not registered for anybody yet',
    },
  ],
})
