import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { type RecoveryPoint, recoveryPointInWords, recoveryPointState } from '../../shared/sources/services/backup.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(recoveryPointState, {
  id: 'reliability/recovery-point-unsound',
  detail: { status: ['EXPIRED', 'PARTIAL'] },
  severity: 'low',
  title: (point) => recoveryPointInWords(point),
  window: { minutes: 7 * 24 * 60 },
  why: (point) =>
    isExpired(point)
      ? 'It is kept longer than its plan says, and costs money for as long.'
      : 'It was not finished in the window of its plan, and cannot bring back all of the data.',
  respond: (point, e) => [
    {
      do: 'See it among what lies in the vault, with its status and its role:',
      run: aws`backup list-recovery-points-by-backup-vault --backup-vault-name ${point.backupVaultName ?? unknownName} --by-resource-arn ${point.resourceArn ?? unknownName} --region ${e.region}`,
    },
    isExpired(point)
      ? 'See that the role of the plan exists and may delete it, then delete it by hand: aws backup delete-recovery-point.'
      : 'Make an on-demand backup, and give the plan a longer window.',
  ],
  falsePositives: (point) =>
    isExpired(point)
      ? ['A lock or a legal hold keeps it on purpose.']
      : ['A later backup of the same resource is complete.'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RecoveryPointByBackupVault.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
  ],
})

function isExpired({ status }: RecoveryPoint): boolean {
  return status === 'EXPIRED'
}
