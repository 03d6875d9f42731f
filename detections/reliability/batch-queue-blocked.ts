import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { batchJob, queueInWords } from '../../shared/sources/services/batch.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(batchJob, {
  id: 'reliability/batch-queue-blocked',
  detailTypes: ['Batch Job Queue Blocked'],
  severity: 'medium',
  title: (job) => `${capitalized(queueInWords(job))} is blocked: the job at its head cannot start`,
  groupBy: ({ jobQueue = '' }, e) => JSON.stringify([e.account.id, e.region, jobQueue]),
  window: { minutes: 24 * 60 },
  why: 'No job that waits behind it starts.',
  respond: ({ jobId = unknownName, jobQueue = unknownName }, e) => [
    { do: 'See what the job waits for:', run: aws`batch describe-jobs --jobs ${jobId} --region ${e.region}` },
    {
      do: 'See the compute environments of the queue; aws batch describe-compute-environments says whether each is VALID and large enough:',
      run: aws`batch describe-job-queues --job-queues ${jobQueue} --query jobQueues[].computeEnvironmentOrder --region ${e.region}`,
    },
    {
      do: 'Where the job asks for more than there can be, take it out:',
      run: aws`batch terminate-job --job-id ${jobId} --reason blocks-the-queue --region ${e.region}`,
    },
  ],
  falsePositives: ['A large machine that the job waits for comes a little later.'],
  references: [
    'https://docs.aws.amazon.com/batch/latest/userguide/batch-job-queue-blocked-events.html',
    'https://docs.aws.amazon.com/batch/latest/userguide/job_stuck_in_runnable.html',
  ],
})
