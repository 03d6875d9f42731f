import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const statement = (one: JsonObject) => JSON.stringify({ Version: '2012-10-17', Statement: [one] })
const deny = statement({ Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' })
const allowAll = statement({ Effect: 'Allow', Action: '*', Resource: '*' })

const update = (change: JsonObject, type = 'SERVICE_CONTROL_POLICY', record: JsonObject = {}) =>
  apiCall('organizations:UpdatePolicy', {
    requestParameters: { policyId: 'p-0a1b2c3d', ...change },
    responseElements: { policy: { policySummary: { id: 'p-0a1b2c3d', name: 'guardrails', type } } },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: update({ content: allowAll }),
      title: 'alice changed service control policy guardrails, which now forbids nothing',
      severity: 'high',
    },
    {
      event: update({ content: deny }),
      title: 'alice changed service control policy guardrails',
      severity: 'medium',
    },
    {
      event: update({ content: deny }, 'RESOURCE_CONTROL_POLICY', { userAgent: 'Pulumi/3.0' }),
      title: 'alice changed resource control policy guardrails',
      severity: 'low',
    },
    {
      event: update({ content: '{"tags":{}}' }, 'TAG_POLICY'),
      title: 'alice changed tag policy guardrails',
      severity: 'low',
    },
    {
      event: update({ description: 'What nobody may do' }),
      title: 'alice renamed service control policy guardrails',
      severity: 'information',
    },
    {
      event: apiCall('organizations:UpdatePolicy', { requestParameters: { policyId: 'p-0a1b2c3d' } }),
      title: 'alice changed organization policy p-0a1b2c3d',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: update({ content: allowAll }, 'SERVICE_CONTROL_POLICY', { errorCode: 'PolicyChangesInProgressException' }),
      because: 'nothing was changed',
    },
    {
      event: apiCall('iam:CreatePolicyVersion', { requestParameters: { policyDocument: allowAll } }),
      because: 'it is a policy of IAM',
    },
  ],
})
