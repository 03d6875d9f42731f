import { apiCall, root, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (userName: string, record: object = {}) =>
  apiCall('iam:DeactivateMFADevice', {
    requestParameters: { userName, serialNumber: `arn:aws:iam::111122223333:mfa/${userName}` },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: remove('alice'), title: 'alice removed their own MFA device', severity: 'medium' },
    {
      event: remove('bob', { userIdentity: session('Helpdesk', 'carol') }),
      title: 'role Helpdesk (session carol) removed the MFA device of bob',
      severity: 'high',
    },
    { event: remove('bob', { userIdentity: root }), title: 'root removed the MFA device of bob', severity: 'high' },
  ],
  silent: [
    {
      event: apiCall('iam:DeactivateMFADevice', {
        userIdentity: root,
        requestParameters: { serialNumber: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device' },
      }),
      because: 'the device of root has a detection of its own',
    },
    {
      event: apiCall('iam:DeleteVirtualMFADevice', {
        requestParameters: { serialNumber: 'arn:aws:iam::111122223333:mfa/bob' },
      }),
      because: 'only a device that is in use by nobody can be deleted',
    },
    { event: remove('bob', { errorCode: 'NoSuchEntityException' }), because: 'there is no such device' },
  ],
})
