import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ses/sending-status-disabled.json'),
      title: 'SES tenant newsletter can no longer send e-mail',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.ses', 'Sending Status Disabled', { data: { origin: 'AWS_MANAGED' } }),
      title: 'An SES tenant can no longer send e-mail',
      severity: 'high',
    },
  ],
  silent: [{ event: sample('ses/sending-status-enabled.json'), because: 'it may send' }],
})
