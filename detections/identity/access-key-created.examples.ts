import { alice, apiCall, root, sample, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const created = (userName: string) => ({
  accessKey: { accessKeyId: 'AKIAI44QH8DHBEXAMPLE', status: 'Active', userName, createDate: 'Nov 21, 2026 2:00:00 PM' },
})

export default defineExamples({
  fires: [
    {
      event: sample('api-call/create-access-key.json'),
      title: 'alice created access key AKIAIOSFODNN7EXAMPLE for stratus-red-team-backdoor-u-user',
      severity: 'high',
    },
    {
      event: apiCall('iam:CreateAccessKey', { responseElements: created('alice') }),
      title: 'alice created access key AKIAI44QH8DHBEXAMPLE for themselves',
      severity: 'medium',
    },
    {
      event: apiCall('iam:CreateAccessKey', {
        requestParameters: { userName: alice.userName },
        responseElements: created('alice'),
      }),
      title: 'alice created access key AKIAI44QH8DHBEXAMPLE for themselves',
      severity: 'medium',
    },
    {
      event: apiCall('iam:CreateAccessKey', {
        userIdentity: root,
        requestParameters: { userName: 'bob' },
        responseElements: created('bob'),
      }),
      title: 'root created access key AKIAI44QH8DHBEXAMPLE for bob',
      severity: 'high',
    },
    {
      event: apiCall('iam:CreateAccessKey', {
        userIdentity: session('Deploy', 'ci-42'),
        requestParameters: { userName: 'bob' },
        responseElements: created('bob'),
      }),
      title: 'role Deploy (session ci-42) created access key AKIAI44QH8DHBEXAMPLE for bob',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('iam:CreateAccessKey', { userIdentity: root, responseElements: created('root') }),
      because: 'a key of root itself has a detection of its own',
    },
    {
      event: apiCall('iam:CreateAccessKey', { requestParameters: { userName: 'bob' }, errorCode: 'AccessDenied' }),
      because: 'it was denied, and there is no key',
    },
    { event: apiCall('iam:UpdateAccessKey', { requestParameters: { userName: 'bob' } }), because: 'no key was made' },
  ],
})
