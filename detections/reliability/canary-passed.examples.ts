import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('synthetics/test-run-passed.json'),
      title: 'Canary events-bb-1 passes again',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('synthetics/test-run-failed.json'), because: 'it failed' }],
})
