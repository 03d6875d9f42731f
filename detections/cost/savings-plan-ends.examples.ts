import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('savingsplans/ends-in-7-days.json'),
      title: '2 Savings Plans end on 2020-09-23',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.savingsplans', 'Savings Plans State Change Alert', { nextState: 'retired' }),
      title: 'A Savings Plan ends soon',
    },
  ],
  silent: [{ event: sample('savingsplans/begins-tomorrow.json'), because: 'it begins' }],
})
