import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ses/advisor-recommendation-resolved.json'),
      title: 'SES tenant newsletter sends sound mail',
    },
    {
      event: serviceEvent('aws.ses', 'Advisor Recommendation Status Closed', {}),
      title: 'An SES tenant sends sound mail',
    },
  ],
  silent: [{ event: sample('ses/advisor-recommendation-open.json'), because: 'it is open' }],
})
