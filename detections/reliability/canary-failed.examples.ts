import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    { event: sample('synthetics/test-run-failed.json'), title: 'Canary events-bb-1 failed', severity: 'medium' },
    {
      event: serviceEvent('aws.synthetics', 'Synthetics Canary TestRun Failure', { 'state-reason': 'null' }),
      title: 'A canary failed',
    },
  ],
  silent: [{ event: sample('synthetics/status-stopped.json'), because: 'somebody changed it' }],
})
