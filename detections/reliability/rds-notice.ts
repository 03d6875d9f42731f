import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, otherRdsEvents, sameRdsEvent } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-notice',
  detail: rdsPattern('notice'),
  severity: (d) => factOf(d)?.severity ?? 'low',
  gravest: 'medium',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'has a notice'}`,
  groupBy: sameRdsEvent,
  window: { minutes: 7 * 24 * 60 },
  why: 'RDS tells it because it makes the database slower, dearer or harder to run than it need be.',
  respond: (d, e) => [
    'Read the message of RDS above, and do what it advises.',
    describeDatabase(d, e),
    otherRdsEvents(d, e),
  ],
  falsePositives: ['It is known, and meant to be so.'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
