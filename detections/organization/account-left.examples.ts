import { apiCall, cloudtrailServiceEvent, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('organizations:LeaveOrganization'),
      title: 'alice took the account out of its organization',
      severity: 'critical',
    },
    {
      event: apiCall('organizations:LeaveOrganization', {
        userIdentity: session('Deploy', 'ci-42'),
        errorCode: 'AccessDenied',
        errorMessage: 'User is not authorized to perform: organizations:LeaveOrganization on resource: *',
      }),
      title: 'role Deploy (session ci-42) tried to take the account out of its organization',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:RemoveAccountFromOrganization', {
        requestParameters: { accountId: '123456789012' },
      }),
      because: 'the management account removed another account, which has a detection of its own',
    },
    {
      event: cloudtrailServiceEvent('organizations:AccountDepartedOrganization'),
      because: 'it is what the management account sees of it',
    },
  ],
})
