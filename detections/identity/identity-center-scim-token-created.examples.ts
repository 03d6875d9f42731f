import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const tenant = { tenantId: '01234567-89ab-cdef-0123-456789abcdef' }

export default defineExamples({
  fires: [
    {
      event: apiCall('sso-directory:CreateBearerToken', { requestParameters: tenant }),
      title: 'alice created a token for provisioning users of Identity Center',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('sso-directory:DeleteBearerToken', { requestParameters: tenant }),
      because: 'the token was deleted',
    },
    {
      event: apiCall('sso-directory:ListBearerTokens', { readOnly: true, requestParameters: tenant }),
      because: 'tokens were only listed',
    },
  ],
})
