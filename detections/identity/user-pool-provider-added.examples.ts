import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { userPoolId: 'us-east-1_EXAMPLE', providerName: 'Partner' }

export default defineExamples({
  fires: [
    {
      event: apiCall('cognito-idp:CreateIdentityProvider', {
        requestParameters: { ...requestParameters, providerType: 'OIDC', providerDetails: { client_id: 'x' } },
      }),
      title: 'alice let Partner vouch for who signs in to user pool us-east-1_EXAMPLE',
      severity: 'medium',
    },
    {
      event: apiCall('cognito-idp:UpdateIdentityProvider', { requestParameters }),
      title: 'alice changed how Partner vouches for who signs in to user pool us-east-1_EXAMPLE',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('cognito-idp:DeleteIdentityProvider', { requestParameters }),
      because: 'one way to sign in is taken away',
    },
  ],
})
