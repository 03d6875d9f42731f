import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('arc-zonal-shift/autoshift-completed.json'),
      title: 'AWS sends traffic to zone use1-az2 again',
    },
  ],
  silent: [{ event: sample('arc-zonal-shift/autoshift-in-progress.json'), because: 'it begins' }],
})
