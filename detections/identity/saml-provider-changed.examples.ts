import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const sAMLProviderArn = 'arn:aws:iam::111122223333:saml-provider/Okta'

export default defineExamples({
  fires: [
    {
      event: apiCall('iam:CreateSAMLProvider', {
        requestParameters: { name: 'Okta', sAMLMetadataDocument: '<EntityDescriptor/>' },
        responseElements: { sAMLProviderArn },
      }),
      title: 'alice created SAML provider Okta',
      severity: 'high',
    },
    {
      event: apiCall('iam:UpdateSAMLProvider', {
        requestParameters: { sAMLProviderArn, sAMLMetadataDocument: '<EntityDescriptor/>' },
        responseElements: { sAMLProviderArn },
      }),
      title: 'alice changed the metadata of SAML provider Okta',
      severity: 'high',
    },
    {
      event: apiCall('iam:CreateSAMLProvider', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4',
        requestParameters: { name: 'Okta' },
      }),
      title: 'alice created SAML provider Okta',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('iam:CreateSAMLProvider', {
        userIdentity: session('AWSServiceRoleForSSO', 'AWS-SSO'),
        requestParameters: { name: 'AWSSSO_0123456789abcdef_DO_NOT_DELETE' },
      }),
      because: 'Identity Center makes its own provider in every account',
    },
    {
      event: apiCall('iam:TagSAMLProvider', { requestParameters: { sAMLProviderArn } }),
      because: 'only a tag was added',
    },
  ],
})
