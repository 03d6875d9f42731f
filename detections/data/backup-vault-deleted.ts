import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/backup-vault-deleted',
  calls: ['backup:DeleteBackupVault'],
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted backup vault ${textAt(e.request, 'backupVaultName') ?? 'of unknown name'}`,
  why: 'Only an empty vault can be deleted: all backups that lay in it are gone, too.',
  respond: (e) => [
    `Ask ${e.actor.name} what became of the backups that lay in it.`,
    'See that a backup plan, with a vault that exists, still covers what was backed up there.',
    ...otherCalls(e),
  ],
  falsePositives: ['A vault that was made for a test, or is no longer used, is cleared away.'],
  mitre: ['T1490'],
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DeleteBackupVault.html'],
})
