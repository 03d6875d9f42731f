import { alice, apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      events: inARow(3, 7200, (eventTime, i) =>
        apiCall('sts:GetCallerIdentity', { eventTime, readOnly: true, sourceIPAddress: `198.51.100.${i + 7}` }),
      ),
      title: 'The access key of alice was used from a new network, at 198.51.100.7',
      severity: 'low',
    },
    {
      event: apiCall('iam:CreateUser', { requestParameters: { userName: 'backup' }, errorCode: 'AccessDenied' }),
      title: 'The access key of alice was used from a new network, at 203.0.113.10',
    },
  ],
  silent: [
    {
      event: apiCall('sts:GetCallerIdentity', { readOnly: true, userIdentity: session('Deploy', 'ci-42') }),
      because: 'the credentials of a session expire',
    },
    {
      event: apiCall('iam:CreateUser', { userIdentity: { ...alice, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' } }),
      because: 'it is a session at the console, whose sign-in was looked at',
    },
    {
      event: apiCall('iam:CreateUser', { sourceIPAddress: 'cloudformation.amazonaws.com' }),
      because: 'CloudFormation called for the user, from inside AWS',
    },
  ],
})
