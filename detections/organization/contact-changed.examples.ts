import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const contactInformation = { fullName: '****', phoneNumber: '****', countryCode: 'US' }

export default defineExamples({
  fires: [
    {
      event: apiCall('account:PutContactInformation', { requestParameters: { contactInformation } }),
      title: 'alice changed the address and phone number of the account',
      severity: 'medium',
    },
    {
      event: apiCall('account:DeleteAlternateContact', {
        requestParameters: { alternateContactType: 'BILLING', accountId: '123456789012' },
      }),
      title: 'alice deleted the billing contact of account 123456789012',
      severity: 'low',
    },
    {
      event: apiCall('account:PutAlternateContact', {
        requestParameters: { alternateContactType: 'OPERATIONS', emailAddress: 'ops@example.com' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice changed the operations contact of the account',
      severity: 'information',
    },
    {
      event: apiCall('account:PutAlternateContact'),
      title: 'alice called account:PutAlternateContact, and CloudTrail does not show its parameters',
    },
    {
      event: apiCall('account:PutAccountName', { requestParameters: { accountName: 'orders' } }),
      title: 'alice changed the name of the account',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('account:PutAlternateContact', { requestParameters: { alternateContactType: 'SECURITY' } }),
      because: 'the security contact has a detection of its own',
    },
    {
      event: apiCall('account:GetContactInformation', { requestParameters: {}, readOnly: true }),
      because: 'it was only read',
    },
  ],
})
