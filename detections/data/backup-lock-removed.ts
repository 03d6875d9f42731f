import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/backup-lock-removed',
  calls: ['backup:DeleteBackupVaultLockConfiguration', 'ec2:UnlockSnapshot', 'rbin:UnlockRule'],
  severity: 'high',
  title: (e) => `${e.actor.name} removed the lock from ${lockedInWords(e)}`,
  why: (e) =>
    e.action.name === 'UnlockRule'
      ? 'The lock kept the rule from being changed or deleted; once its delay is over, deleted backups may no longer be kept.'
      : 'The lock kept backups from being deleted before their time, and now they can be.',
  respond: (e) => [...lockAgain(e), `Ask ${e.actor.name} why; a lock is made to stay.`, ...otherCalls(e)],
  falsePositives: ['The lock was set for a test, or with the wrong number of days.'],
  mitre: ['T1490', 'T1685'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnlockSnapshot.html',
  ],
})

function lockedInWords(e: ApiCall): string {
  const vault = textAt(e.request, 'backupVaultName')
  const snapshot = asked(e, 'snapshotId')
  const rule = textAt(e.request, 'identifier')
  if (vault !== undefined) return `backup vault ${vault}`
  if (snapshot !== undefined) return `EBS snapshot ${snapshot}`
  return rule === undefined ? 'a rule of the Recycle Bin' : `Recycle Bin rule ${rule}`
}

/** How long things must be kept is the reader's to say. */
function lockAgain(e: ApiCall) {
  const vault = textAt(e.request, 'backupVaultName')
  const snapshot = asked(e, 'snapshotId')
  const purpose = 'Lock it again, for as many days as backups must be kept:'
  if (vault !== undefined) {
    const run = aws`backup put-backup-vault-lock-configuration --backup-vault-name ${vault} --min-retention-days DAYS --region ${e.region}`
    return [{ do: purpose, run }]
  }
  if (snapshot === undefined) return ['It can still be locked again: for some days the rule stays locked.']
  const run = aws`ec2 lock-snapshot --snapshot-id ${snapshot} --lock-mode governance --lock-duration DAYS --region ${e.region}`
  return [{ do: purpose, run }]
}
