import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const instance = 'arn:aws:sso::111122223333:trustedTokenIssuer/ssoins-0123456789abcdef'

const create = (record = {}) =>
  apiCall('sso:CreateTrustedTokenIssuer', {
    requestParameters: {
      instanceArn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef',
      name: 'login',
      trustedTokenIssuerType: 'OIDC_JWT',
      trustedTokenIssuerConfiguration: { oidcJwtConfiguration: { issuerUrl: 'https://login.example.com/oauth2' } },
    },
    responseElements: { trustedTokenIssuerArn: `${instance}/tti-0123456789abcdef` },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: create(), title: 'alice made Identity Center trust tokens of login.example.com', severity: 'medium' },
    {
      event: create({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4', requestParameters: { name: 'login' } }),
      title: 'alice made Identity Center trust tokens of login',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('sso:DeleteTrustedTokenIssuer', {
        requestParameters: { trustedTokenIssuerArn: `${instance}/tti-0123456789abcdef` },
      }),
      because: 'its tokens are no longer taken',
    },
  ],
})
