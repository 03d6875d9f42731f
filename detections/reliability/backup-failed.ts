import type { Step } from '../../shared/core/detection.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { type BackupJob, backedUp, backupJobState, inVault } from '../../shared/sources/services/backup.ts'
import { statusInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(backupJobState, {
  id: 'reliability/backup-failed',
  detail: { state: ['FAILED', 'EXPIRED', 'ABORTED'] },
  severity: 'medium',
  title: (job) => `The backup of ${backedUp(job)}${inVault(job)} ${statusInWords(job.state)}`,
  window: { minutes: 7 * 24 * 60 },
  why: 'This backup is missing: if the data is lost now, only what an older one holds comes back.',
  respond: (job, e) => [
    {
      do: 'See the job, its role and its vault:',
      run: aws`backup describe-backup-job --backup-job-id ${job.backupJobId ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'See which backups of it there are:',
      run: aws`backup list-recovery-points-by-resource --resource-arn ${job.resourceArn ?? unknownName} --region ${e.region}`,
    },
    ...(job.state === 'ABORTED'
      ? []
      : ['Mend its cause: mostly the role, the key, the vault, or another job on the same resource at the same time.']),
    ...onDemand(job, e.region),
  ],
  falsePositives: ({ state }) =>
    state === 'ABORTED'
      ? ['Somebody stopped the job on purpose.']
      : ['The resource was deleted, or is backed up by its own service at the same time.'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/troubleshooting.html',
  ],
})

function onDemand({ resourceArn, backupVaultName, iamRoleArn }: BackupJob, region: string): readonly Step[] {
  return [
    {
      do: 'Make the missing backup by hand:',
      run: aws`backup start-backup-job --backup-vault-name ${backupVaultName ?? unknownName} --resource-arn ${resourceArn ?? unknownName} --iam-role-arn ${iamRoleArn ?? unknownName} --region ${region}`,
    },
  ]
}
