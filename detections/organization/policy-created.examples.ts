import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (type: string) =>
  apiCall('organizations:CreatePolicy', {
    requestParameters: { name: 'guardrails', type, description: 'What nobody may do', content: '{}' },
    responseElements: { policy: { policySummary: { id: 'p-0a1b2c3d', name: 'guardrails', type } } },
  })

export default defineExamples({
  fires: [
    {
      event: create('SERVICE_CONTROL_POLICY'),
      title: 'alice created service control policy guardrails',
      severity: 'information',
    },
    { event: create('DECLARATIVE_POLICY_EC2'), title: 'alice created EC2 declarative policy guardrails' },
    { event: create('NEW_KIND_OF_POLICY'), title: 'alice created organization policy guardrails' },
  ],
  silent: [
    {
      event: apiCall('iam:CreatePolicy', { requestParameters: { policyName: 'orders', policyDocument: '{}' } }),
      because: 'it is a policy of IAM',
    },
  ],
})
