import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, otherRdsEvents } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-recovering',
  detail: rdsPattern('recovering'),
  severity: (d) => factOf(d)?.severity ?? 'medium',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'is being recovered'}`,
  why: (d) =>
    factOf(d)?.part === 'instance'
      ? 'RDS lost the instance, mostly with the machine under it, and builds it up again; the more data there is, the longer it takes.'
      : 'A copy of it was lost, and RDS builds it up again: until then it is slower, or nothing takes its place when it fails.',
  respond: (d, e) => [
    'Wait for the recovery to end; a restart does not hurry it.',
    describeDatabase(d, e),
    otherRdsEvents(d, e),
    'Where this may not happen again, make it Multi-AZ.',
  ],
  falsePositives: ['A standby was lost: the database itself goes on, without one for a while.'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
