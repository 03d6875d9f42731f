import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('payments:Instruments_Create'),
      title: 'alice added a payment method',
      severity: 'medium',
    },
    { event: apiCall('payments:Instruments_Delete'), title: 'alice deleted a payment method' },
    { event: apiCall('payments:Instruments_Update'), title: 'alice changed a payment method' },
    { event: apiCall('payments:Preferences_UpdatePaymentProfile'), title: 'alice changed how the bill is paid' },
  ],
  silent: [
    { event: apiCall('payments:Instruments_Get', { readOnly: true }), because: 'it was only looked at' },
    { event: apiCall('payments:Financing_CreateFinancingApplication'), because: 'it asks for credit' },
  ],
})
