import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('account:DeleteAlternateContact', { requestParameters: { alternateContactType: 'SECURITY' } }),
      title: 'alice deleted the security contact',
      severity: 'medium',
    },
    {
      event: apiCall('account:PutAlternateContact', {
        requestParameters: { alternateContactType: 'SECURITY', accountId: '123456789012', name: 'Bob' },
      }),
      title: 'alice changed the security contact of account 123456789012',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('account:DeleteAlternateContact', { requestParameters: { alternateContactType: 'BILLING' } }),
      because: 'it is the contact for bills',
    },
    {
      event: apiCall('account:GetAlternateContact', {
        readOnly: true,
        requestParameters: { alternateContactType: 'SECURITY' },
      }),
      because: 'the contact was only read',
    },
  ],
})
