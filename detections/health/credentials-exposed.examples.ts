import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('health/risk-credentials-exposed.json'),
      title: 'AWS found ACCESS_KEY_ID_HERE in public',
      severity: 'critical',
    },
    {
      event: serviceEvent('aws.health', 'AWS Health Event', {
        service: 'RISK',
        eventTypeCode: 'AWS_RISK_CREDENTIALS_EXPOSED',
        affectedEntities: [{ entityValue: 'AKIAIOSFODNN7EXAMPLE' }],
      }),
      title: 'AWS found access key AKIAIOSFODNN7EXAMPLE in public',
    },
  ],
  silent: [{ event: sample('health/abuse-event.json'), because: 'abuse has a detection of its own' }],
})
