import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const groupId = '10676c0d-1234-5678-90ab-cdef01234567'
const userId = '90676c0d-1234-5678-90ab-cdef01234567'

const join = (record = {}) =>
  apiCall('identitystore:CreateGroupMembership', {
    requestParameters: { identityStoreId: 'd-0123456789', groupId, memberId: { userId } },
    responseElements: { identityStoreId: 'd-0123456789', membershipId: '20676c0d-1234-5678-90ab-cdef01234567' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: join(),
      title: 'alice added a user to group 10676c0d-1234-5678-90ab-cdef01234567 of Identity Center',
      severity: 'low',
    },
    {
      event: join({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice added a user to group 10676c0d-1234-5678-90ab-cdef01234567 of Identity Center',
      severity: 'information',
    },
    {
      event: apiCall('sso-directory:AddMemberToGroup', { requestParameters: { groupId } }),
      title: 'alice added a user to group 10676c0d-1234-5678-90ab-cdef01234567 of Identity Center',
    },
  ],
  silent: [
    {
      event: apiCall('identitystore:DeleteGroupMembership', { requestParameters: { membershipId: '20676c0d' } }),
      because: 'the user was taken out',
    },
    { event: apiCall('identitystore-scim:PatchGroup'), because: 'the identity provider keeps its groups up to date' },
  ],
})
