import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { backedUp, backupJobState, inVault } from '../../shared/sources/services/backup.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(backupJobState, {
  id: 'reliability/backup-with-issues',
  detail: { state: ['COMPLETED', 'PARTIAL'] },
  where: ({ state, statusMessage }) => state === 'PARTIAL' || statusMessage !== undefined,
  severity: ({ state }) => (state === 'PARTIAL' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (job) =>
    `The backup of ${backedUp(job)}${inVault(job)} was ${job.state === 'PARTIAL' ? 'made in part' : 'completed with issues'}`,
  window: { minutes: 7 * 24 * 60 },
  why: 'There is a backup, but what its message names may be missing from it.',
  respond: (job, e) => [
    {
      do: 'See the job, and the message above in full: for Windows it is mostly VSS, for S3 single objects that could not be read.',
      run: aws`backup describe-backup-job --backup-job-id ${job.backupJobId ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['What is missing is not needed, or is backed up otherwise.'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupJob.html',
  ],
})
