import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, otherRdsEvents, sameRdsEvent } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-failed',
  detail: rdsPattern('failure'),
  where: (d) => factOf(d)?.about === 'failure',
  severity: (d) => factOf(d)?.severity ?? 'medium',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'reports a failure'}`,
  groupBy: sameRdsEvent,
  window: { minutes: 24 * 60 },
  why: (d) =>
    d.EventID === 'RDS-EVENT-0031'
      ? 'It does not come back by itself: its data is what its backups hold, up to some minutes before it failed.'
      : factOf(d)?.severity === 'high'
        ? 'The database is down, or nothing takes its place when it fails.'
        : 'Something that was asked of the database, or that it needs, was not done.',
  respond: (d, e) => [
    ...(d.EventID === 'RDS-EVENT-0031'
      ? ['Restore it to the latest point in time, under another name, and let your programs use that one.']
      : ['Mend what the message of RDS names, and do what failed again.']),
    describeDatabase(d, e),
    otherRdsEvents(d, e),
  ],
  falsePositives: (d) =>
    factOf(d)?.severity === 'high'
      ? ['A database that somebody tries things out with.']
      : ['A change of settings that was tried out, and is not needed.'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
