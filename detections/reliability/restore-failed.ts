import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { restored, restoreJobState } from '../../shared/sources/services/backup.ts'
import { statusInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(restoreJobState, {
  id: 'reliability/restore-failed',
  detail: { status: ['FAILED', 'ABORTED'] },
  severity: 'medium',
  title: (job) => `The restore of ${restored(job)} ${statusInWords(job.status)}`,
  why: 'Whoever needs the data now does not have it; a backup that cannot be restored is none.',
  respond: (job, e) => [
    {
      do: 'See the job, its role and its recovery point:',
      run: aws`backup describe-restore-job --restore-job-id ${job.restoreJobId ?? unknownName} --region ${e.region}`,
    },
    job.status === 'ABORTED'
      ? 'Where nobody meant to stop it, restore again.'
      : 'Mend its cause, mostly the role of the restore or a parameter that does not fit, and restore again.',
  ],
  falsePositives: ['Somebody tries out how to restore.', 'A restore test had too little capacity.'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/restoring-a-backup.html',
  ],
})
