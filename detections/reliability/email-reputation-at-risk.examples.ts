import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const type = 'Advisor Recommendation Status Open'
const identity = 'arn:aws:ses:us-east-1:111122223333:identity/example.com'

export default defineExamples({
  fires: [
    {
      event: sample('ses/advisor-recommendation-open.json'),
      title: 'SES tenant newsletter sends mail that bounces too often',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.ses', type, { metadata: { impact: 'LOW', type: 'COMPLAINT' } }, [identity]),
      title: 'SES identity example.com sends mail that too many people call spam',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.ses', type, {}),
      title: 'An SES tenant sends mail that harms its reputation',
    },
  ],
  silent: [{ event: sample('ses/advisor-recommendation-resolved.json'), because: 'it is mended' }],
})
