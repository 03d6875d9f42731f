import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const assume = (requestParameters: object, userIdentity: object = session('SecurityAdmin', 'bob')) =>
  apiCall('sts:AssumeRoot', {
    readOnly: true,
    userIdentity: { ...userIdentity },
    requestParameters: { ...requestParameters },
    responseElements: { credentials: { accessKeyId: 'ASIAI44QH8DHBEXAMPLE', expiration: 'Nov 21, 2026, 2:15:00 PM' } },
  })
const task = (name: string) => ({ taskPolicyArn: { arn: `arn:aws:iam::aws:policy/root-task/${name}` } })

export default defineExamples({
  fires: [
    {
      event: assume({ targetPrincipal: '123456789012', ...task('IAMCreateRootUserPassword') }),
      title:
        'role SecurityAdmin (session bob) took a root session in account 123456789012 for IAMCreateRootUserPassword',
      severity: 'high',
    },
    {
      event: assume({ targetPrincipal: '123456789012', ...task('IAMAuditRootUserCredentials') }),
      title:
        'role SecurityAdmin (session bob) took a root session in account 123456789012 for IAMAuditRootUserCredentials',
      severity: 'medium',
    },
    {
      event: assume({}),
      title: 'role SecurityAdmin (session bob) called sts:AssumeRoot, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: apiCall('sts:AssumeRole', {
        readOnly: true,
        requestParameters: { roleArn: 'arn:aws:iam::123456789012:role/Admin', roleSessionName: 'bob' },
      }),
      because: 'it is a role, not root',
    },
  ],
})
