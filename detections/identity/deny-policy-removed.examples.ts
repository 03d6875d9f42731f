import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const detach = (userName: string, policyArn: string, record = {}) =>
  apiCall('iam:DetachUserPolicy', { requestParameters: { userName, policyArn }, ...record })

const denyAll = 'arn:aws:iam::aws:policy/AWSDenyAll'

export default defineExamples({
  fires: [
    { event: detach('bob', denyAll), title: 'alice took policy AWSDenyAll from user bob', severity: 'medium' },
    {
      event: detach('bob', 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3'),
      title: 'alice took policy AWSCompromisedKeyQuarantineV3 from user bob',
      severity: 'high',
    },
    {
      event: apiCall('iam:DeleteUserPolicy', {
        requestParameters: { userName: 'alice', policyName: 'deny-outside-office' },
      }),
      title: 'alice took inline policy deny-outside-office from user alice',
      severity: 'high',
    },
    {
      event: apiCall('iam:DeleteRolePolicy', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4',
        requestParameters: { roleName: 'Deploy', policyName: 'DenyRegions' },
      }),
      title: 'alice took inline policy DenyRegions from role Deploy',
      severity: 'low',
    },
  ],
  silent: [
    { event: detach('bob', 'arn:aws:iam::aws:policy/ReadOnlyAccess'), because: 'the policy allowed something' },
    {
      event: apiCall('iam:AttachUserPolicy', { requestParameters: { userName: 'bob', policyArn: denyAll } }),
      because: 'it was put there',
    },
  ],
})
