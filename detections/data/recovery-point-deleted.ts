import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { isFromService, retention } from '../requests/callers.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/recovery-point-deleted',
  calls: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
  where: (e) => !isFromService(e, retention) && (isDeletion(e) || daysLeft(e) !== undefined),
  severity: 'medium',
  title: (e) => {
    const vault = vaultOf(e)
    const where = vault === undefined ? '' : ` in backup vault ${vault}`
    const days = daysLeft(e) ?? 0
    return isDeletion(e)
      ? `${e.actor.name} deleted backup ${pointOf(e)}${where}`
      : `${e.actor.name} made backup ${pointOf(e)}${where} expire after ${days} ${days === 1 ? 'day' : 'days'}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${vaultOf(e) ?? ''}`,
  why: 'AWS Backup removes backups by itself when their time is over; by hand they are seldom deleted.',
  respond: (e) => {
    const vault = vaultOf(e)
    return [
      ...ifKnown(vault, (vault) => ({
        do: 'See which backups are left, and how long they are kept:',
        run: aws`backup list-recovery-points-by-backup-vault --backup-vault-name ${vault} --region ${e.region}`,
      })),
      `Ask ${e.actor.name} why.`,
      ...otherCalls(e),
    ]
  },
  falsePositives: ['Somebody clears away backups of what is no longer there, to save money.'],
  mitre: ['T1490', 'T1485'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DeleteRecoveryPoint.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateRecoveryPointLifecycle.html',
  ],
})

function isDeletion({ action }: ApiCall): boolean {
  return action.name === 'DeleteRecoveryPoint'
}

/** Where a backup is given a week at the most. */
function daysLeft({ request }: ApiCall): number | undefined {
  const days = numberAt(request, 'lifecycle', 'deleteAfterDays')
  return days !== undefined && days >= 0 && days <= 7 ? days : undefined
}

function vaultOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'backupVaultName')
}

function pointOf({ request }: ApiCall): string {
  return nameIn(textAt(request, 'recoveryPointArn') ?? 'of unknown name')
}
