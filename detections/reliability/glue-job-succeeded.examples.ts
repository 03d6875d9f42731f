import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: sample('glue/job-succeeded.json'), title: 'Glue job MyJob succeeded', severity: 'information' }],
  silent: [
    { event: sample('glue/job-failed.json'), because: 'it failed' },
    { event: sample('glue/job-stopped.json'), because: 'somebody stopped it' },
  ],
})
