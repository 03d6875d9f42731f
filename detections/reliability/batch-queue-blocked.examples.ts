import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('batch/job-queue-blocked.json'),
      title: 'Job queue reports is blocked by Batch job event-test: it starts nothing',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.batch', 'Batch Job Queue Blocked', {}),
      title: 'A job queue is blocked by a Batch job: it starts nothing',
    },
  ],
  silent: [{ event: sample('batch/job-runnable.json'), because: 'a job waits its turn' }],
})
