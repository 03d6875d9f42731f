import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const saml = { sAMLProviderArn: 'arn:aws:iam::111122223333:saml-provider/Okta' }
const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE'

export default defineExamples({
  fires: [
    {
      event: apiCall('iam:DeleteSAMLProvider', { requestParameters: saml }),
      title: 'alice deleted SAML provider Okta',
      severity: 'medium',
    },
    {
      event: apiCall('iam:DeleteOpenIDConnectProvider', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4',
        requestParameters: { openIDConnectProviderArn: `arn:aws:iam::111122223333:oidc-provider/${cluster}` },
      }),
      title: 'alice deleted OIDC provider oidc.eks.eu-west-1.amazonaws.com',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('iam:DeleteSAMLProvider', {
        userIdentity: session('AWSServiceRoleForSSO', 'AWS-SSO'),
        requestParameters: saml,
      }),
      because: 'Identity Center takes away what it made',
    },
    { event: apiCall('iam:UpdateSAMLProvider', { requestParameters: saml }), because: 'the provider is still there' },
  ],
})
