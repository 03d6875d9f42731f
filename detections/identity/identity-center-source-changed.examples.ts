import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const change = (call: string) => apiCall(call, { requestParameters: { directoryId: 'd-0123456789' } })

export default defineExamples({
  fires: [
    {
      event: change('sso:AssociateDirectory'),
      title: 'alice connected a directory to Identity Center',
      severity: 'high',
    },
    { event: change('sso:DisassociateDirectory'), title: 'alice disconnected the directory of Identity Center' },
    {
      event: change('sso-directory:EnableExternalIdPConfigurationForDirectory'),
      title: 'alice let another identity provider sign in users for Identity Center',
    },
    {
      event: change('sso-directory:DisableExternalIdPConfigurationForDirectory'),
      title: 'alice switched off the identity provider of Identity Center',
    },
    {
      event: change('sso-directory:DeleteExternalIdPConfigurationForDirectory'),
      title: 'alice deleted the identity provider of Identity Center',
    },
    {
      event: change('sso-directory:ImportExternalIdPCertificate'),
      title: 'alice added a certificate to the identity provider of Identity Center',
    },
    {
      event: change('sso-directory:UpdateExternalIdPConfigurationForDirectory'),
      title: 'alice changed who signs in users for Identity Center',
    },
  ],
  silent: [
    {
      event: change('sso-directory:GetAWSSPConfigurationForDirectory'),
      because: 'the settings were only looked at',
    },
    {
      event: apiCall('identitystore-scim:CreateUser'),
      because: 'the provider only brings a user',
    },
  ],
})
