import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('savingsplans/payment-failed.json'),
      title: 'A Savings Plan did not begin: its payment failed',
      severity: 'medium',
    },
  ],
  silent: [{ event: sample('savingsplans/active.json'), because: 'it was paid' }],
})
