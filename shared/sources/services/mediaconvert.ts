import { number, text } from '../read-leniently.ts'
import { resourceName } from '../resource-name.ts'
import { namedResource, statusInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const job = { jobId: text, queue: text, status: text, errorCode: number, errorMessage: text }

export type MediaJob = Detail<typeof job>

/**
 * A job that converts a video goes on to another state.
 * @see https://docs.aws.amazon.com/mediaconvert/latest/ug/mediaconvert_event_list.html
 */
export const mediaJob = defineService({
  source: 'aws.mediaconvert',
  detailTypes: ['MediaConvert Job State Change'],
  detail: job,
  resources: ({ queue }) => namedResource('AWS::MediaConvert::Queue', queue && resourceName('', queue), queue),
  matter: ({ jobId }) => jobId,
  what: (e) => `${mediaJobInWords(e)} ${statusInWords(e.status)}`,
  because: ({ errorMessage }) => errorMessage?.slice(0, 500),
  lines: ({ jobId, errorCode }) => [
    ...(jobId === undefined ? [] : [`Job ${jobId}`]),
    ...(errorCode === undefined ? [] : [`Error code ${errorCode}`]),
  ],
})

/** "A video job of MediaConvert queue Default" */
export function mediaJobInWords({ queue }: MediaJob): string {
  return `A video job of ${queue === undefined ? 'MediaConvert' : `MediaConvert queue ${resourceName('', queue)}`}`
}
