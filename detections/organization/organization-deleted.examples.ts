import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('organizations:DeleteOrganization'),
      title: 'alice deleted the organization',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:DeleteOrganization', { errorCode: 'OrganizationNotEmptyException' }),
      because: 'it still has members, and stays',
    },
    {
      event: apiCall('organizations:DeleteOrganizationalUnit', {
        requestParameters: { organizationalUnitId: 'ou-ab12-11111111' },
      }),
      because: 'it is one unit of it',
    },
  ],
})
