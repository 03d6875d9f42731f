import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { backedUp, type CopyJob, copyJobState, toVault } from '../../shared/sources/services/backup.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(copyJobState, {
  id: 'reliability/backup-copy-failed',
  detail: { state: ['FAILED', 'EXPIRED', 'ABORTED', 'PARTIAL'] },
  severity: 'medium',
  title: (job) => `The backup of ${backedUp(job)} was not copied${toVault(job)}${how(job)}`,
  window: { minutes: 7 * 24 * 60 },
  why: 'The copy is what is left where the first vault, its region or its account is lost.',
  respond: (job, e) => [
    'Mend what the message above names: the role of the job, the policy of the other vault, or a key that does not let it in.',
    {
      do: 'See the job:',
      run: aws`backup describe-copy-job --copy-job-id ${job.copyJobId ?? unknownName} --region ${e.region}`,
    },
    'Then copy the recovery point by hand.',
  ],
  falsePositives: ['Somebody stopped the copy on purpose.'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/recov-point-create-a-copy.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
  ],
})

function how({ state }: CopyJob): string {
  if (state === 'ABORTED') return ': it was stopped'
  if (state === 'PARTIAL') return ', or only in part'
  return state === 'EXPIRED' ? ' in time' : ''
}
