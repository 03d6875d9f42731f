import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('health/abuse-event.json'),
      title: 'AWS reports abuse from i-0123456789abcdef0: denial of service report',
      severity: 'critical',
    },
    {
      event: serviceEvent('aws.health', 'AWS Health Abuse Event', {}),
      title: 'AWS reports abuse from this account',
    },
  ],
  silent: [{ event: sample('health/risk-credentials-exposed.json'), because: 'nobody was attacked yet' }],
})
