import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const userId = '90676c0d-1234-5678-90ab-cdef01234567'
const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS'

export default defineExamples({
  fires: [
    {
      event: apiCall('identitystore:CreateUser', {
        requestParameters: { identityStoreId: 'd-0123456789', userName: hidden, displayName: hidden },
        responseElements: { identityStoreId: 'd-0123456789', userId },
      }),
      title: 'alice created user 90676c0d-1234-5678-90ab-cdef01234567 in Identity Center',
      severity: 'low',
    },
    {
      event: apiCall('sso-directory:CreateUser', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4',
        requestParameters: { identityStoreId: 'd-0123456789', userName: hidden },
        responseElements: { user: { userId } },
      }),
      title: 'alice created user 90676c0d-1234-5678-90ab-cdef01234567 in Identity Center',
      severity: 'information',
    },
    { event: apiCall('sso-directory:CreateUser'), title: 'alice created a user in Identity Center' },
  ],
  silent: [
    { event: apiCall('identitystore-scim:CreateUser'), because: 'the identity provider brings its users' },
    { event: apiCall('identitystore:UpdateUser', { requestParameters: { userId } }), because: 'the user was there' },
  ],
})
