import { inARow, sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const job = {
  jobName: 'nightly-report',
  jobId: '4c7599ae-0a82-49aa-ba5a-4727fcce14a8',
  jobQueue: 'arn:aws:batch:us-east-1:111122223333:job-queue/reports',
  jobDefinition: 'arn:aws:batch:us-east-1:111122223333:job-definition/report:3',
  status: 'FAILED',
  statusReason: 'Essential container in task exited',
  attempts: [],
  container: { exitCode: 1, logStreamName: 'report/default/9781c248f5bc4f0f' },
}

function change(detail: object) {
  return serviceEvent('aws.batch', 'Batch Job State Change', { ...job, ...detail })
}

export default defineExamples({
  fires: [
    { event: change({}), title: 'Batch job nightly-report in job queue reports failed', severity: 'medium' },
    {
      events: inARow(4, 30, (time, i) => ({ ...change({ jobId: `child:${i}`, arrayProperties: { index: i } }), time })),
      title: 'A child of Batch job nightly-report in job queue reports failed',
    },
    {
      event: change({ isCancelled: true, isTerminated: false, statusReason: 'Not needed any more', attempts: [] }),
      title: 'Batch job nightly-report in job queue reports was cancelled',
      severity: 'low',
    },
    {
      event: change({ isCancelled: false, isTerminated: true, statusReason: 'Wrong input' }),
      title: 'Batch job nightly-report in job queue reports was terminated',
      severity: 'low',
    },
    {
      event: change({ isTerminated: true, statusReason: 'Job attempt duration exceeded timeout' }),
      title: 'Batch job nightly-report in job queue reports failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.batch', 'Batch Job State Change', { status: 'FAILED' }),
      title: 'A Batch job in a job queue failed',
    },
  ],
  silent: [
    { event: sample('batch/job-runnable.json'), because: 'it waits' },
    { event: change({ status: 'SUCCEEDED' }), because: 'it succeeded' },
    { event: sample('batch/job-queue-blocked.json'), because: 'it has not failed, and is told as that' },
  ],
})
