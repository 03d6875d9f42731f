import { aws } from '../../shared/core/shell-command.ts'
import { mediaJob, mediaJobInWords } from '../../shared/sources/services/mediaconvert.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(mediaJob, {
  id: 'reliability/video-job-failed',
  detail: { status: ['ERROR'] },
  severity: 'low',
  title: (d) => `${mediaJobInWords(d)} failed`,
  groupBy: (d, e) => `${e.account.id} ${e.region} ${d.queue} ${d.errorCode}`,
  window: { minutes: 6 * 60 },
  why: 'The video is not there in the forms that its viewers need, and nobody tries again by itself.',
  respond: (d, e) => [
    ...ifKnown(d.jobId, (id) => ({
      do: 'See its input, its outputs and its error:',
      run: aws`mediaconvert get-job --id ${id} --region ${e.region}`,
    })),
    'Look up the code in the list of error codes: mostly the input cannot be read, or the role lacks a right.',
  ],
  falsePositives: ['Somebody gave it a file that is no video.'],
  references: [
    'https://docs.aws.amazon.com/mediaconvert/latest/ug/ev_status_error.html',
    'https://docs.aws.amazon.com/mediaconvert/latest/ug/mediaconvert_error_codes.html',
  ],
})
