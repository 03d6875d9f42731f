import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const detach = (policyId: string, targetId: string, record: JsonObject = {}) =>
  apiCall('organizations:DetachPolicy', { requestParameters: { policyId, targetId }, ...record })

export default defineExamples({
  fires: [
    {
      event: detach('p-0a1b2c3d', 'ou-ab12-11111111'),
      title: 'alice detached policy p-0a1b2c3d from OU ou-ab12-11111111',
      severity: 'high',
    },
    {
      event: detach('p-0a1b2c3d', '123456789012', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice detached policy p-0a1b2c3d from account 123456789012',
      severity: 'high',
    },
    {
      event: detach('p-FullAWSAccess', 'r-ab12'),
      title: 'alice detached policy p-FullAWSAccess from the root of the organization',
      severity: 'low',
    },
    {
      event: apiCall('organizations:DetachPolicy'),
      title: 'alice called organizations:DetachPolicy, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: detach('p-0a1b2c3d', 'ou-ab12-11111111', { errorCode: 'PolicyNotAttachedException' }),
      because: 'it was not attached',
    },
    {
      event: apiCall('iam:DetachRolePolicy', {
        requestParameters: { roleName: 'Deploy', policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      }),
      because: 'it is a policy of IAM',
    },
  ],
})
