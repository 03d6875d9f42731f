import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ses/advisor-recommendation-resolved.json'),
      title: 'SES tenant newsletter no longer sends mail that bounces too often',
    },
    {
      event: serviceEvent('aws.ses', 'Advisor Recommendation Status Closed', {}),
      title: 'An SES tenant no longer sends mail that harms its reputation',
    },
  ],
  silent: [{ event: sample('ses/advisor-recommendation-open.json'), because: 'it is open' }],
})
