import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const set = (mfaConfiguration: string, record = {}) =>
  apiCall('cognito-idp:SetUserPoolMfaConfig', {
    requestParameters: { userPoolId: 'us-east-1_EXAMPLE', mfaConfiguration },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: set('OFF'), title: 'alice switched off MFA for user pool us-east-1_EXAMPLE', severity: 'medium' },
    {
      event: set('OFF', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice switched off MFA for user pool us-east-1_EXAMPLE',
      severity: 'low',
    },
    {
      event: apiCall('cognito-idp:UpdateUserPool', {
        requestParameters: { userPoolId: 'us-east-1_EXAMPLE', mfaConfiguration: 'OFF' },
      }),
      title: 'alice switched off MFA for user pool us-east-1_EXAMPLE',
      severity: 'medium',
    },
  ],
  silent: [
    { event: set('OPTIONAL'), because: 'users may still have MFA' },
    { event: set('ON'), because: 'MFA is required now' },
  ],
})
