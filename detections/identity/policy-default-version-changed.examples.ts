import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { policyArn: 'arn:aws:iam::111122223333:policy/orders', versionId: 'v1' }

export default defineExamples({
  fires: [
    {
      event: apiCall('iam:SetDefaultPolicyVersion', { requestParameters }),
      title: 'alice made version v1 the default of policy orders',
      severity: 'medium',
    },
    {
      event: apiCall('iam:SetDefaultPolicyVersion', {
        requestParameters,
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4',
      }),
      title: 'alice made version v1 the default of policy orders',
      severity: 'low',
    },
    {
      event: apiCall('iam:SetDefaultPolicyVersion'),
      title: 'alice made another version the default of a policy',
    },
  ],
  silent: [
    { event: apiCall('iam:DeletePolicyVersion', { requestParameters }), because: 'the version was deleted' },
    {
      event: apiCall('iot:SetDefaultPolicyVersion', {
        requestParameters: { policyName: 'device', policyVersionId: '1' },
      }),
      because: 'it is a policy of IoT devices',
    },
  ],
})
