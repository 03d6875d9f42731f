import { apiCall, root, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    { event: sample('api-call/root-creates-bucket.json'), title: 'Root called s3:CreateBucket', severity: 'high' },
    {
      event: apiCall('iam:ChangePassword', { userIdentity: root, errorCode: 'AccessDenied' }),
      title: 'Root tried to call iam:ChangePassword',
    },
    {
      event: apiCall('iam:DeleteVirtualMFADevice', {
        userIdentity: root,
        requestParameters: { serialNumber: 'arn:aws:iam::111122223333:mfa/bob' },
      }),
      title: 'Root called iam:DeleteVirtualMFADevice',
    },
    {
      event: apiCall('organizations:LeaveOrganization', { userIdentity: root, errorCode: 'AccessDenied' }),
      title: 'Root tried to call organizations:LeaveOrganization',
    },
  ],
  silent: [
    { event: sample('api-call/root-changes-password.json'), because: 'it has a detection of its own' },
    {
      event: apiCall('iam:DeleteVirtualMFADevice', {
        userIdentity: root,
        requestParameters: { serialNumber: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device' },
      }),
      because: 'the MFA device of root has a detection of its own',
    },
    {
      event: apiCall('kms:CreateGrant', { userIdentity: { ...root, invokedBy: 'backup.amazonaws.com' } }),
      because: 'an AWS service acts for the account under its root identity',
    },
    {
      event: apiCall('kms:RotateKey', { userIdentity: root, eventType: 'AwsServiceEvent' }),
      because: 'it is an event of a service, not a call',
    },
    { event: sample('api-call/stop-logging.json'), because: 'it is a user, not root' },
  ],
})
