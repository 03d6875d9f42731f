import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { backedUp, inVault, type RecoveryPoint, recoveryPointState } from '../../shared/sources/services/backup.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(recoveryPointState, {
  id: 'reliability/recovery-point-unsound',
  detail: { status: ['EXPIRED', 'PARTIAL'] },
  severity: 'low',
  title: (point) =>
    isExpired(point)
      ? `A backup of ${backedUp(point)}${inVault(point)} is over its time, and could not be deleted`
      : `A backup of ${backedUp(point)}${inVault(point)} is incomplete`,
  window: { minutes: 7 * 24 * 60 },
  why: (point) =>
    isExpired(point)
      ? 'It is kept longer than its plan says, and costs money for as long.'
      : 'It was not finished in the window of its plan, and cannot bring back all of the data.',
  respond: (point, e) => [
    isExpired(point)
      ? 'See that the role of the plan exists and may delete it, then delete it by hand.'
      : 'Give the plan a longer window, and make an on-demand backup.',
    {
      do: 'See what else lies in the vault:',
      run: aws`backup list-recovery-points-by-backup-vault --backup-vault-name ${point.backupVaultName ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['A lock or a legal hold keeps it on purpose.'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RecoveryPointByBackupVault.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
  ],
})

function isExpired({ status }: RecoveryPoint): boolean {
  return status === 'EXPIRED'
}
