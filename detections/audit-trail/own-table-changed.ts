import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'

export default defineCallDetection({
  id: 'audit-trail/own-table-changed',
  calls: ['dynamodb:DeleteTable', 'dynamodb:UpdateTimeToLive', 'dynamodb:UpdateContinuousBackups'],
  where: (e) => ownResources(e).length > 0 && didTo(e) !== undefined,
  severity: (e) => (e.action.name === 'DeleteTable' ? 'high' : 'low'),
  title: (e) => `${e.actor.name} ${didTo(e) ?? 'changed'} Tocsin's own table ${ownResources(e).join(', ')}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)} ${e.action.name}`,
  why: 'Without its memory this system repeats alerts, counts nothing, and takes what it knew for new.',
  respond: (e) => [
    ...ownResources(e)
      .filter(() => e.action.name === 'UpdateContinuousBackups')
      .map((table) => ({
        do: 'Switch the backups on again:',
        run: aws`dynamodb update-continuous-backups --table-name ${table} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true --region ${e.region}`,
      })),
    'Deploy Tocsin again: that sets its table right.',
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['Tocsin is removed by a tool that does not say what it is.'],
  mitre: ['T1685', 'T1485'],
  references: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html',
  ],
})

function didTo({ action, request }: ApiCall): string | undefined {
  if (action.name === 'DeleteTable') return 'deleted'
  if (flagAt(request, 'timeToLiveSpecification', 'enabled') === false) return 'stopped the tidying up of'
  return flagAt(request, 'pointInTimeRecoverySpecification', 'pointInTimeRecoveryEnabled') === false
    ? 'switched off the backups of'
    : undefined
}
