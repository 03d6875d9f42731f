import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('batch/job-queue-blocked.json'),
      title: 'Job queue reports is blocked: the job at its head cannot start',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.batch', 'Batch Job Queue Blocked', {}),
      title: 'A job queue is blocked: the job at its head cannot start',
    },
  ],
  silent: [{ event: sample('batch/job-runnable.json'), because: 'a job waits its turn' }],
})
