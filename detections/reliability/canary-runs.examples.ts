import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: serviceEvent('aws.synthetics', 'Synthetics Canary Status Change', {
        'canary-name': 'shop-login',
        'current-state': 'RUNNING',
        'previous-state': 'STARTING',
      }),
      title: 'Canary shop-login can run again',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('synthetics/status-stopped.json'), because: 'it does not run' }],
})
