import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { batchJob, jobInWords, queueInWords, takenBack } from '../../shared/sources/services/batch.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(batchJob, {
  id: 'reliability/batch-job-failed',
  detailTypes: ['Batch Job State Change'],
  detail: { status: ['FAILED'] },
  severity: (job) => (takenBack(job) === undefined ? 'medium' : 'low'),
  gravest: 'medium',
  title: (job) => `${capitalized(jobInWords(job))} in ${queueInWords(job)} ${takenBack(job) ?? 'failed'}`,
  // The children of an array, and what is tried hourly, fail alike.
  window: { minutes: 24 * 60 },
  why: 'What the job was to do is not done, jobs that depend on it fail as well, and nothing tries again.',
  respond: ({ jobId = unknownName, container }, e) => [
    ...ifKnown(container?.logStreamName, (stream) => ({
      do: 'Read its log:',
      run: aws`logs get-log-events --log-group-name /aws/batch/job --log-stream-name ${stream} --limit 100 --region ${e.region}`,
    })),
    { do: 'See why it failed:', run: aws`batch describe-jobs --jobs ${jobId} --region ${e.region}` },
    'When the cause is gone, submit it again.',
  ],
  falsePositives: (job) =>
    takenBack(job) === undefined
      ? ['A later run of the job did what this one was to do.']
      : ['Whoever cancelled or terminated it wanted that.'],
  references: [
    'https://docs.aws.amazon.com/batch/latest/userguide/batch_job_events.html',
    'https://docs.aws.amazon.com/batch/latest/userguide/troubleshooting.html',
  ],
})
