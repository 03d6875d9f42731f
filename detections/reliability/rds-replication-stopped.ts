import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, otherRdsEvents } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-replication-stopped',
  detail: rdsPattern('replication'),
  flaps: true,
  severity: (d) => factOf(d)?.severity ?? 'medium',
  gravest: 'medium',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'no longer replicates'}`,
  why: 'What is read there gets older by the minute, the source keeps its logs for it until its storage is full, and after 30 days RDS ends it.',
  respond: (d, e) => [
    describeDatabase(d, e),
    otherRdsEvents(d, e),
    d.EventID === 'RDS-EVENT-0062'
      ? 'Where nobody meant it, start the replication again: CALL mysql.rds_start_replication, on the replica.'
      : 'Mend what RDS names on the replica; where that is not possible, make the replica anew.',
  ],
  falsePositives: ['Somebody promotes the replica, deletes it, or stops its replication for a while.'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
  ],
})
