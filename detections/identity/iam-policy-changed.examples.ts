import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const change = (name: string, requestParameters: JsonObject) => apiCall(`iam:${name}`, { requestParameters })

const orders = 'arn:aws:iam::111122223333:policy/team/orders'
const logs = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"*"}]}'
const everything = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'

export default defineExamples({
  fires: [
    {
      event: sample('api-call/attach-role-policy-ssm.json'),
      title: 'alice attached policy AmazonSSMManagedInstanceCore to role stratus-red-team-ec2-steal-credentials-role',
      severity: 'information',
    },
    {
      event: change('AttachGroupPolicy', { groupName: 'developers', policyArn: orders }),
      title: 'alice attached policy orders to group developers',
      severity: 'low',
    },
    {
      event: change('DetachUserPolicy', { userName: 'bob', policyArn: orders }),
      title: 'alice detached policy orders from user bob',
    },
    {
      event: change('PutRolePolicy', { roleName: 'Deploy', policyName: 'logs', policyDocument: logs }),
      title: 'alice wrote inline policy logs of role Deploy',
    },
    {
      event: change('DeleteGroupPolicy', { groupName: 'developers', policyName: 'logs' }),
      title: 'alice deleted inline policy logs of group developers',
    },
    {
      event: change('CreatePolicy', { policyName: 'orders', policyDocument: logs }),
      title: 'alice created policy orders',
    },
    { event: change('DeletePolicy', { policyArn: orders }), title: 'alice deleted policy orders' },
    {
      event: change('CreatePolicyVersion', { policyArn: orders, policyDocument: logs, setAsDefault: true }),
      title: 'alice changed policy orders',
    },
    {
      event: change('CreatePolicyVersion', { policyArn: orders, policyDocument: everything, setAsDefault: false }),
      title: 'alice added a version to policy orders',
    },
    {
      event: change('DeletePolicyVersion', { policyArn: orders, versionId: 'v2' }),
      title: 'alice deleted version v2 of policy orders',
    },
  ],
  silent: [
    { event: sample('api-call/attach-user-policy-administrator.json'), because: 'it has a detection of its own' },
    {
      event: change('PutRolePolicy', { roleName: 'Deploy', policyName: 'boot', policyDocument: everything }),
      because: 'inline-policy-too-wide tells it',
    },
    {
      event: change('CreatePolicyVersion', { policyArn: orders, policyDocument: everything, setAsDefault: true }),
      because: 'policy-version-too-wide tells it',
    },
    {
      event: change('AttachUserPolicy', { userName: 'alice', policyArn: orders }),
      because: 'own-permissions-widened tells it',
    },
    {
      event: change('AttachUserPolicy', {
        userName: 'bob',
        policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
      }),
      because: 'access-key-found-in-public tells it',
    },
    {
      event: change('DetachUserPolicy', { userName: 'bob', policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll' }),
      because: 'deny-policy-removed tells it',
    },
    {
      event: apiCall('organizations:CreatePolicy', { requestParameters: { name: 'orders' } }),
      because: 'it is a policy of the organization',
    },
  ],
})
