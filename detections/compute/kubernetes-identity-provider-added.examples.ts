import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const associate = (record = {}) =>
  apiCall('eks:AssociateIdentityProviderConfig', {
    requestParameters: {
      name: 'main',
      oidc: { identityProviderConfigName: 'main', issuerUrl: 'https://login.example.com', clientId: 'kubernetes' },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: associate(),
      title: 'alice let users of login.example.com sign in to EKS cluster main',
      severity: 'high',
    },
    {
      event: associate({
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
        requestParameters: { name: 'main' },
      }),
      title: 'role Deploy (session ci-42) let users of another provider sign in to EKS cluster main',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('eks:DisassociateIdentityProviderConfig', { requestParameters: { name: 'main' } }),
      because: 'it was taken away',
    },
    { event: associate({ errorCode: 'ResourceInUseException' }), because: 'there is one already' },
  ],
})
