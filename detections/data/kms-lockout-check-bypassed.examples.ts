import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab'

const put = (bypassPolicyLockoutSafetyCheck: boolean) =>
  apiCall('kms:PutKeyPolicy', {
    requestParameters: { keyId, policyName: 'default', bypassPolicyLockoutSafetyCheck, policy: '{"Statement":[]}' },
  })

export default defineExamples({
  fires: [
    {
      event: put(true),
      title: `alice set a policy of KMS key ${keyId} without the lockout check`,
      severity: 'high',
    },
    {
      event: apiCall('kms:CreateKey', {
        requestParameters: { bypassPolicyLockoutSafetyCheck: true, policy: '{"Statement":[]}' },
        responseElements: { keyMetadata: { keyId } },
      }),
      title: `alice set a policy of KMS key ${keyId} without the lockout check`,
      severity: 'low',
    },
  ],
  silent: [{ event: put(false), because: 'the check was made' }],
})
