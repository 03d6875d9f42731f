import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, otherRdsEvents } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-shut-down',
  detail: rdsPattern('shut-down'),
  flaps: true,
  causedBy: { calls: ['rds:StopDBInstance', 'rds:RebootDBInstance'], asked: 'low' },
  severity: 'medium',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'has shut down'}`,
  why: 'While it is down nothing reads from it or writes to it; a restart brings it back within minutes, a stop does not.',
  respond: (d, e) => [
    describeDatabase(d, e),
    otherRdsEvents(d, e),
    'If nobody stopped or restarted it, look for the cause in its error log, its free memory and its free storage.',
  ],
  falsePositives: ['Somebody restarts or stops it, or a maintenance window does.'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
