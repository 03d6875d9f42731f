import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('api-call/attach-user-policy-administrator.json'),
      title: 'alice made user malicious-iam-user an administrator',
      severity: 'high',
    },
    {
      event: apiCall('iam:AttachRolePolicy', {
        requestParameters: { roleName: 'Deploy', policyArn: 'arn:aws-cn:iam::aws:policy/AdministratorAccess' },
      }),
      title: 'alice made role Deploy an administrator',
    },
    {
      event: apiCall('iam:AttachGroupPolicy', {
        requestParameters: { groupName: 'Everyone', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      }),
      title: 'alice made group Everyone an administrator',
    },
    {
      event: apiCall('iam:AttachRolePolicy', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4',
        requestParameters: { roleName: 'Deploy', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      }),
      title: 'alice made role Deploy an administrator',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('iam:AttachUserPolicy', {
        requestParameters: { userName: 'alice', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      }),
      because: 'who gives it to themselves is told by own-permissions-widened',
    },
    {
      event: apiCall('iam:AttachUserPolicy', {
        requestParameters: { userName: 'bob', policyArn: 'arn:aws:iam::111122223333:policy/AdministratorAccess' },
      }),
      because: 'it is a policy of the account that only has the same name',
    },
    { event: sample('api-call/attach-role-policy-ssm.json'), because: 'the policy allows little' },
    {
      event: apiCall('iam:AttachUserPolicy', {
        requestParameters: { userName: 'bob', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
        errorCode: 'AccessDenied',
      }),
      because: 'it was denied',
    },
    {
      event: apiCall('iam:DetachUserPolicy', {
        requestParameters: { userName: 'bob', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      }),
      because: 'the policy was taken away',
    },
  ],
})
