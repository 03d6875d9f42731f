import * as z from 'zod'
import { capitalized } from '../../core/capitalized.ts'
import { boolean, number, optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { statusInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const attempts = z
  .array(
    z.object({
      statusReason: text,
      container: optionalObject({ exitCode: number, reason: text, logStreamName: text }),
    }),
  )
  .nullish()
  .transform((value) => value ?? [])

const job = {
  jobArn: text,
  jobName: text,
  jobId: text,
  jobQueue: text,
  jobDefinition: text,
  status: text,
  statusReason: text,
  /** Whether somebody took it back before it ran; a job without them was not. */
  isCancelled: boolean,
  isTerminated: boolean,
  attempts,
  container: optionalObject({ exitCode: number, reason: text, logStreamName: text }),
  arrayProperties: optionalObject({ index: number, size: number }),
}

export type BatchJob = Detail<typeof job>

/**
 * A job has a new status, or keeps its queue from going on. The detail is a job as DescribeJobs returns it.
 * @see https://docs.aws.amazon.com/batch/latest/userguide/batch_job_events.html
 * @see https://docs.aws.amazon.com/batch/latest/userguide/batch-job-queue-blocked-events.html
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_JobDetail.html
 */
export const batchJob = defineService({
  source: 'aws.batch',
  detailTypes: ['Batch Job State Change', 'Batch Job Queue Blocked'],
  detail: job,
  // A job runs once: the queue and the name are what comes again.
  resources: ({ jobQueue, jobArn }) => {
    const arn = jobQueue ?? jobArn
    return arn === undefined ? [] : [resourceOfArn(arn)]
  },
  matter: ({ jobName }) => jobName,
  what: (event, { detailType }) =>
    detailType === 'Batch Job Queue Blocked'
      ? `${capitalized(queueInWords(event))} is blocked by ${jobInWords(event)}`
      : `${capitalized(jobInWords(event))} in ${queueInWords(event)} ${statusInWords(event.status)}`,
  because: ({ statusReason, container }) => {
    const reason = container?.reason ?? statusReason
    const code = container?.exitCode === undefined ? undefined : `exit code ${container.exitCode}`
    return reason !== undefined && code !== undefined ? `${reason} (${code})` : (reason ?? code)
  },
  lines: ({ jobId, jobDefinition, attempts: tries, container }) => [
    ...(jobId === undefined ? [] : [`Job ${jobId}`]),
    ...(jobDefinition === undefined ? [] : [`Job definition ${lastOf(jobDefinition)}`]),
    ...(tries.length < 2 ? [] : [`${tries.length} attempts`]),
    ...(container?.logStreamName === undefined ? [] : [`Log stream ${container.logStreamName}`]),
  ],
})

/** "Batch job nightly-report" */
export function jobInWords({ jobName, arrayProperties }: BatchJob): string {
  const job = jobName === undefined ? 'a Batch job' : `Batch job ${jobName}`
  return arrayProperties?.index === undefined ? job : `a child of ${job}`
}

/**
 * "was cancelled", "was terminated", where somebody wanted that. Batch ends by itself what takes longer than its timeout, and what depends on a
 * job that failed: the page of JobDetail does not say whether that counts as terminated, so the reason decides.
 */
export function takenBack({ isCancelled, isTerminated, statusReason = '' }: BatchJob): string | undefined {
  if (/time(?:out|d out)|dependent/i.test(statusReason)) return undefined
  if (isTerminated === true) return 'was terminated'
  return isCancelled === true ? 'was cancelled' : undefined
}

/** "job queue reports" */
export function queueInWords({ jobQueue }: BatchJob): string {
  return jobQueue === undefined ? 'a job queue' : `job queue ${lastOf(jobQueue)}`
}

function lastOf(arn: string): string {
  return arn.split('/').at(-1) || arn
}
