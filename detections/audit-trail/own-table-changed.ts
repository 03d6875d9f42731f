import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { tableCalls } from '../requests/audit-trail/blinding/stores.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-table-changed',
  tells: tableCalls,
  why: ({ action }) => {
    switch (action.name) {
      case 'UpdateContinuousBackups':
        return 'If the memory of this system is lost or changed, it cannot be brought back as it was.'
      case 'UpdateTimeToLive':
        return 'What the memory of this system should forget stays in it: it grows, costs more, and becomes slower.'
      default:
        return 'Without its memory this system repeats alerts and counts nothing; with a false one, it holds alerts back.'
    }
  },
  respond: (e, names) =>
    names
      .filter(() => e.action.name !== 'DeleteTable')
      .map((table) =>
        e.action.name === 'UpdateContinuousBackups'
          ? {
              do: 'Switch the backups on again:',
              run: aws`dynamodb update-continuous-backups --table-name ${table} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true --region ${e.region}`,
            }
          : {
              do: 'See its settings:',
              run: aws`dynamodb describe-table --table-name ${table} --region ${e.region}`,
            },
      ),
  falsePositives: ['Tocsin is deployed by somebody whom its configuration does not name in `deployedBy`.'],
  mitre: ['T1685', 'T1485'],
  references: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html',
  ],
})
