import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('glue/job-run-delayed.json'),
      title: 'Glue job MyJob runs longer than its threshold of 1 minute',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.glue', 'Glue Job Run Status', {}),
      title: 'A Glue job runs longer than its threshold',
    },
  ],
  silent: [{ event: sample('glue/job-timeout.json'), because: 'it timed out, and is told as that' }],
})
