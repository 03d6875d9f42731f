import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const read = (call: string, record: object = {}) => apiCall(`iam:${call}`, { readOnly: true, ...record })

export default defineExamples({
  fires: [
    {
      event: read('GetAccountAuthorizationDetails'),
      title: 'alice read all users, roles and policies for the first time',
      severity: 'low',
    },
    {
      events: inARow(3, 7200, (eventTime, i) =>
        read('GetCredentialReport', { eventTime, userIdentity: session('Auditor', `scan-${i}`) }),
      ),
      title: 'role Auditor (session scan-0) read the credential report for the first time',
    },
  ],
  silent: [
    { event: read('ListUsers'), because: 'the console lists users all day' },
    { event: read('GetAccountAuthorizationDetails', { errorCode: 'AccessDenied' }), because: 'it was denied' },
  ],
})
