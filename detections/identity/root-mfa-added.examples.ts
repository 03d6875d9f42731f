import { apiCall, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const enable = (record: object = {}) =>
  apiCall('iam:EnableMFADevice', {
    userIdentity: { ...root, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
    requestParameters: {
      userName: 'AWS ROOT USER',
      serialNumber: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device',
    },
    ...record,
  })

export default defineExamples({
  fires: [{ event: enable(), title: 'Root registered an MFA device of its own', severity: 'information' }],
  silent: [
    {
      event: enable({ userIdentity: { ...root, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } }),
      because: 'an access key of root did it',
    },
    {
      event: enable({ requestParameters: { userName: 'bob', serialNumber: 'arn:aws:iam::111122223333:mfa/x' } }),
      because: 'the device is for a user',
    },
    { event: enable({ errorCode: 'InvalidAuthenticationCode' }), because: 'the code was wrong' },
  ],
})
