import { apiCall, centralRoot, inARow, root, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const read = (action: string, record: object = {}) => apiCall(action, { userIdentity: root, readOnly: true, ...record })

export default defineExamples({
  fires: [
    {
      event: read('s3:ListBuckets', { userIdentity: { ...root, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } }),
      title: 'The access key of root looked around in the account',
      severity: 'high',
    },
    {
      events: inARow(3, 5, (eventTime, i) =>
        read(['iam:ListUsers', 'iam:ListRoles', 'ec2:DescribeInstances'][i] ?? '', { eventTime }),
      ),
      title: 'Root looked around in the account',
    },
    {
      event: read('organizations:ListAccounts', { errorCode: 'AccessDenied', errorMessage: 'not authorized' }),
      title: 'Root tried to look around in the account',
    },
    {
      event: read('iam:ListAccessKeys', { userIdentity: centralRoot }),
      title: 'A central root session looked around in the account',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: read('iam:ListUsers', { userIdentity: session('Admin', 'bob') }),
      because: 'it is a role, not root',
    },
    {
      event: read('ec2:DescribeNetworkInterfaces', {
        userIdentity: { ...root, invokedBy: 'elasticloadbalancing.amazonaws.com' },
        sourceIPAddress: 'elasticloadbalancing.amazonaws.com',
      }),
      because: 'Elastic Load Balancing acts by itself, under the root identity of the account',
    },
    { event: apiCall('iam:CreateUser', { userIdentity: root }), because: 'root changed something' },
  ],
})
