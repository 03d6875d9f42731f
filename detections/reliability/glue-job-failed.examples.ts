import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    { event: sample('glue/job-failed.json'), title: 'Glue job MyJob failed', severity: 'medium' },
    { event: sample('glue/job-timeout.json'), title: 'Glue job MyJob timed out' },
    { event: serviceEvent('aws.glue', 'Glue Job State Change', { state: 'FAILED' }), title: 'A Glue job failed' },
  ],
  silent: [
    { event: sample('glue/job-succeeded.json'), because: 'it went through' },
    { event: sample('glue/job-stopped.json'), because: 'somebody stopped it' },
  ],
})
