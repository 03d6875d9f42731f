import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    { event: sample('synthetics/status-error.json'), title: 'Canary events-bb-1 cannot run', severity: 'medium' },
    {
      event: serviceEvent('aws.synthetics', 'Synthetics Canary Status Change', { 'current-state': 'ERROR' }),
      title: 'A canary cannot run',
    },
  ],
  silent: [{ event: sample('synthetics/status-stopped.json'), because: 'somebody changed it' }],
})
