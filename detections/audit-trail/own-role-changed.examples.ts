import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const roleName = 'tocsin-prod-ApiCallRole-1A2B3C4D5E6F'

const call = (action: string, requestParameters: JsonObject = {}, record: JsonObject = {}) =>
  apiCall(action, { requestParameters: { roleName, ...requestParameters }, ...record })

export default defineExamples({
  fires: [
    {
      event: call('iam:DeleteRolePolicy', { policyName: 'tocsin' }),
      title: "alice took a policy from Tocsin's own role tocsin-prod-ApiCallRole-1A2B3C4D5E6F",
      severity: 'critical',
    },
    {
      event: call('iam:PutRolePolicy', { policyName: 'tocsin', policyDocument: '{"Statement":[]}' }),
      title: "alice wrote policy tocsin of Tocsin's own role tocsin-prod-ApiCallRole-1A2B3C4D5E6F",
    },
    {
      event: call('iam:AttachRolePolicy', { policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll' }),
      title: "alice attached AWSDenyAll to Tocsin's own role tocsin-prod-ApiCallRole-1A2B3C4D5E6F",
    },
    {
      event: call('iam:PutRolePermissionsBoundary', { permissionsBoundary: 'arn:aws:iam::aws:policy/AWSDenyAll' }),
      title: "alice set a permissions boundary on Tocsin's own role tocsin-prod-ApiCallRole-1A2B3C4D5E6F",
    },
    {
      event: call('iam:UpdateAssumeRolePolicy', { policyDocument: '{"Statement":[]}' }),
      title: "alice changed who may assume Tocsin's own role tocsin-prod-ApiCallRole-1A2B3C4D5E6F",
    },
    {
      event: call('iam:CreateRole', {
        roleName: 'tocsin-xRole-1',
        assumeRolePolicyDocument: '{"Statement":[]}',
      }),
      title: "alice created what passes for Tocsin's own role tocsin-xRole-1",
      severity: 'high',
    },
    {
      event: call('iam:DeleteRole'),
      title: "alice deleted Tocsin's own role tocsin-prod-ApiCallRole-1A2B3C4D5E6F",
    },
    {
      event: call(
        'iam:PutRolePolicy',
        { policyName: 'tocsin', policyDocument: '{"Statement":[]}' },
        { userAgent: 'cloudformation.amazonaws.com' },
      ),
      title: "alice wrote policy tocsin of Tocsin's own role tocsin-prod-ApiCallRole-1A2B3C4D5E6F",
      severity: 'critical',
    },
  ],
  silent: [
    {
      event: call('iam:DeleteRolePolicy', { roleName: 'Deploy', policyName: 'main' }),
      because: 'it is a role of somebody else',
    },
  ],
})
