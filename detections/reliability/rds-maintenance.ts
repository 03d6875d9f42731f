import { aws } from '../../shared/core/shell-command.ts'
import { factOf, type RdsEvent, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, sameRdsEvent } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-maintenance',
  detail: rdsPattern('maintenance'),
  where: (d) => factOf(d)?.about === 'maintenance',
  severity: (d) => factOf(d)?.severity ?? 'information',
  gravest: 'low',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'reports maintenance'}`,
  groupBy: sameRdsEvent,
  window: { minutes: 7 * 24 * 60 },
  why: (d) => {
    if (d.EventID === 'RDS-EVENT-0026') return 'Nothing connects to it until the maintenance is over.'
    return isDone(d)
      ? 'It may have been away for a moment, and behave another way than before.'
      : 'What is not applied by the date that AWS names is applied in a maintenance window, with an interruption.'
  },
  respond: (d, e) => [
    ...(isDone(d) || d.EventID === 'RDS-EVENT-0026' ? [describeDatabase(d, e)] : []),
    {
      do: 'See what is waiting for which database, and until when:',
      run: aws`rds describe-pending-maintenance-actions --region ${e.region}`,
    },
    ...(isDone(d) || d.EventID === 'RDS-EVENT-0026'
      ? []
      : ['Apply it at a time that suits you, or see that the maintenance window is one.']),
  ],
  falsePositives: ['It was announced, and comes in the window that was chosen for it.'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
  ],
})

const done = new Set(['0027', '0047', '0173'].map((number) => `RDS-EVENT-${number}`))

function isDone({ EventID = '' }: RdsEvent): boolean {
  return done.has(EventID)
}
