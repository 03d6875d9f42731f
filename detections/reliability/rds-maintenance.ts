import { aws } from '../../shared/core/shell-command.ts'
import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { sameRdsEvent } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-maintenance',
  detail: rdsPattern('maintenance'),
  where: (d) => factOf(d)?.about === 'maintenance',
  severity: (d) => factOf(d)?.severity ?? 'information',
  gravest: 'low',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'reports maintenance'}`,
  groupBy: sameRdsEvent,
  window: { minutes: 7 * 24 * 60 },
  why: 'What is not applied by the date that AWS names is applied in a maintenance window, with an interruption.',
  respond: (_, e) => [
    {
      do: 'See what is waiting for which database, and until when:',
      run: aws`rds describe-pending-maintenance-actions --region ${e.region}`,
    },
    'Apply it at a time that suits you, or see that the maintenance window is one.',
  ],
  falsePositives: ['Maintenance that was announced, in the window that was chosen for it.'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
  ],
})
