import { apiCall, centralRoot, root, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('api-call/root-creates-bucket.json'),
      title: 'Root called s3:CreateBucket on S3 bucket amzn-s3-demo-bucket',
      severity: 'high',
    },
    {
      event: apiCall('ec2:TerminateInstances', {
        userIdentity: { ...root, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
        requestParameters: { instancesSet: { items: [{ instanceId: 'i-0abc' }, { instanceId: 'i-0def' }] } },
      }),
      title: 'The access key of root called ec2:TerminateInstances on EC2 instance i-0abc and 1 more',
    },
    {
      event: apiCall('iam:ChangePassword', { userIdentity: root, errorCode: 'AccessDenied' }),
      title: 'Root tried to call iam:ChangePassword',
    },
    {
      event: apiCall('iam:DeleteVirtualMFADevice', {
        userIdentity: root,
        requestParameters: { serialNumber: 'arn:aws:iam::111122223333:mfa/bob' },
      }),
      title: 'Root called iam:DeleteVirtualMFADevice on IAM virtual MFA device bob',
    },
    {
      event: apiCall('organizations:LeaveOrganization', { userIdentity: root, errorCode: 'AccessDenied' }),
      title: 'Root tried to call organizations:LeaveOrganization',
    },
    {
      event: apiCall('iam:CreateUser', {
        userIdentity: { ...root, invokedBy: 'signin.amazonaws.com' },
        userAgent: 'signin.amazonaws.com',
        sourceIPAddress: 'signin.amazonaws.com',
      }),
      title: 'Root called iam:CreateUser',
    },
    {
      event: apiCall('ec2:RunInstances', {
        userIdentity: { ...root, accessKeyId: 'ASIAIOSFODNN7EXAMPLE', invokedBy: 'cloudformation.amazonaws.com' },
      }),
      title: 'Root called ec2:RunInstances',
    },
    {
      event: apiCall('ec2:RunInstances', {
        userIdentity: { ...root, accessKeyId: 'ASIAIOSFODNN7EXAMPLE', invokedBy: 'autoscaling.amazonaws.com' },
        eventTime: '2026-11-21T16:00:00Z',
      }),
      title: 'Root called ec2:RunInstances',
    },
    {
      event: apiCall('sqs:SetQueueAttributes', { userIdentity: centralRoot }),
      title: 'A central root session called sqs:SetQueueAttributes',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('iam:EnableMFADevice', { userIdentity: root, requestParameters: { userName: 'AWS ROOT USER' } }),
      because: 'it is good news, and has a detection of its own',
    },
    { event: sample('api-call/root-changes-password.json'), because: 'it has a detection of its own' },
    {
      event: apiCall('iam:DeleteVirtualMFADevice', {
        userIdentity: root,
        requestParameters: { serialNumber: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device' },
      }),
      because: 'the MFA device of root has a detection of its own',
    },
    {
      event: apiCall('ec2:DeleteNetworkInterface', {
        userIdentity: { ...root, invokedBy: 'elasticloadbalancing.amazonaws.com' },
        sourceIPAddress: 'elasticloadbalancing.amazonaws.com',
        userAgent: 'elasticloadbalancing.amazonaws.com',
      }),
      because: 'Elastic Load Balancing acts by itself, under the root identity of the account',
    },
    {
      event: apiCall('iam:ListUsers', { userIdentity: root, readOnly: true }),
      because: 'what root reads has a detection of its own',
    },
    {
      event: apiCall('kms:RotateKey', { userIdentity: root, eventType: 'AwsServiceEvent' }),
      because: 'it is an event of a service, not a call',
    },
    { event: sample('api-call/stop-logging.json'), because: 'it is a user, not root' },
  ],
})
