import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('payments:Payments_CreatePaymentInstrument'),
      title: 'alice added a payment method',
      severity: 'medium',
    },
    { event: apiCall('payments:DeletePaymentInstrument'), title: 'alice deleted a payment method' },
    { event: apiCall('payments:UpdatePaymentInstrument'), title: 'alice changed a payment method' },
    { event: apiCall('payments:Payments_UpdatePaymentPreferences'), title: 'alice changed how the bill is paid' },
  ],
  silent: [
    {
      event: apiCall('payments:Payments_GetPaymentInstrument', { readOnly: true }),
      because: 'it was only looked at',
    },
    { event: apiCall('payments:Payments_MakePayment'), because: 'a bill was paid' },
  ],
})
