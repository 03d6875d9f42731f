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
    {
      do: 'See the job, its role and both vaults:',
      run: aws`backup describe-copy-job --copy-job-id ${job.copyJobId ?? unknownName} --region ${e.region}`,
    },
    ...(job.state === 'ABORTED'
      ? []
      : [
          'Mend its cause: mostly the role of the job, the policy of the other vault, or a key that does not let it in.',
        ]),
    'Copy the recovery point by hand, with aws backup start-copy-job: its role, vaults and recovery point are those of the job.',
  ],
  falsePositives: ({ state }) =>
    state === 'ABORTED'
      ? ['Somebody stopped the copy on purpose.']
      : ['The other vault was given up, and the plan still names it.'],
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
