import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { backedUp, backupJobState, inVault } from '../../shared/sources/services/backup.ts'
import { statusInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(backupJobState, {
  id: 'reliability/backup-failed',
  detail: { state: ['FAILED', 'EXPIRED', 'ABORTED'] },
  severity: 'medium',
  title: (job) => `The backup of ${backedUp(job)}${inVault(job)} ${statusInWords(job.state)}`,
  window: { minutes: 7 * 24 * 60 },
  why: 'There is no backup of this day: if the data is lost now, only what an older one holds comes back.',
  respond: (job, e) => [
    'Mend what the message above names; mostly it is the role, the key, the vault, or another job on the same resource.',
    {
      do: 'See the job:',
      run: aws`backup describe-backup-job --backup-job-id ${job.backupJobId ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'See which backups of it there are:',
      run: aws`backup list-recovery-points-by-resource --resource-arn ${job.resourceArn ?? unknownName} --region ${e.region}`,
    },
    'Make the missing backup by hand, as an on-demand backup.',
  ],
  falsePositives: [
    'Somebody stopped the job on purpose.',
    'The resource was deleted, or is backed up by its own service at the same time.',
  ],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/troubleshooting.html',
  ],
})
