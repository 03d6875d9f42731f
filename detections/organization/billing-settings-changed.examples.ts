import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('billingconsole:SetIAMAccessPreference'),
      title: 'alice changed who can see the bill',
      severity: 'medium',
    },
    {
      event: apiCall('billingconsole:SetCreditSharing'),
      title: 'alice changed the billing preferences',
      severity: 'low',
    },
    {
      event: apiCall('tax:PutTaxRegistration', { requestParameters: { accountId: '111122223333' } }),
      title: 'alice changed the tax registration of the account',
      severity: 'low',
    },
  ],
  silent: [
    { event: apiCall('billingconsole:GetAddresses', { readOnly: true }), because: 'it was only read' },
    { event: apiCall('tax:PutTaxExemption'), because: 'it asks to pay less tax, and changes no address' },
  ],
})
