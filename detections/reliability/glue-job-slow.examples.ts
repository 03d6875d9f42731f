import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('glue/job-run-delayed.json'),
      title: 'Glue job MyJob takes longer than its threshold of delay',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.glue', 'Glue Job Run Status', {}),
      title: 'A Glue job takes longer than its threshold of delay',
    },
  ],
  silent: [{ event: sample('glue/job-timeout.json'), because: 'it timed out, and is told as that' }],
})
