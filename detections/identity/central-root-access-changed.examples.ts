import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('iam:EnableOrganizationsRootSessions'),
      title: 'alice switched on root sessions in member accounts',
      severity: 'high',
    },
    {
      event: apiCall('iam:DisableOrganizationsRootSessions'),
      title: 'alice switched off root sessions in member accounts',
      severity: 'medium',
    },
    {
      event: apiCall('iam:EnableOrganizationsRootCredentialsManagement'),
      title: 'alice switched on central management of root credentials',
      severity: 'medium',
    },
    {
      event: apiCall('iam:DisableOrganizationsRootCredentialsManagement'),
      title: 'alice switched off central management of root credentials',
    },
  ],
  silent: [
    {
      event: apiCall('iam:ListOrganizationsFeatures', { readOnly: true }),
      because: 'it was only asked which features are on',
    },
    {
      event: apiCall('iam:EnableOrganizationsRootSessions', {
        errorCode: 'AccountNotManagementOrDelegatedAdministrator',
      }),
      because: 'the account may not, and nothing changed',
    },
  ],
})
