import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const organizationalUnitId = 'ou-ab12-11111111'

export default defineExamples({
  fires: [
    {
      event: apiCall('organizations:CreateOrganizationalUnit', {
        requestParameters: { parentId: 'r-ab12', name: 'Production', tags: [] },
        responseElements: { organizationalUnit: { id: organizationalUnitId, name: 'Production' } },
      }),
      title: 'alice created OU Production',
      severity: 'information',
    },
    {
      event: apiCall('organizations:UpdateOrganizationalUnit', {
        requestParameters: { organizationalUnitId, name: 'Live' },
      }),
      title: 'alice renamed an OU to Live',
    },
    {
      event: apiCall('organizations:DeleteOrganizationalUnit', { requestParameters: { organizationalUnitId } }),
      title: 'alice deleted OU ou-ab12-11111111',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:DeleteOrganizationalUnit', {
        requestParameters: { organizationalUnitId },
        errorCode: 'OrganizationalUnitNotEmptyException',
      }),
      because: 'there are accounts in it, and it stays',
    },
  ],
})
