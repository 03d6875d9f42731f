import { factOf, type RdsEvent, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, otherRdsEvents } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-recovering',
  detail: rdsPattern('recovering'),
  severity: (d) => factOf(d)?.severity ?? 'medium',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'is being recovered'}`,
  why: (d) =>
    isDown(d)
      ? 'RDS lost the instance, mostly with the machine under it, and builds it up again; the more data there is, the longer it takes.'
      : 'The database goes on, slower or without a standby until the copy is built up again.',
  respond: (d, e) => [
    describeDatabase(d, e),
    'Wait for the recovery to end; a restart does not hurry it.',
    otherRdsEvents(d, e),
    ...(isDown(d) ? ['Where this must not happen again, make it Multi-AZ.'] : []),
  ],
  falsePositives: (d) =>
    isDown(d)
      ? ['Nobody needs the database while it is recovered.']
      : ['RDS builds the copy up by itself, and nothing fails until then.'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})

function isDown(event: RdsEvent): boolean {
  return factOf(event)?.part === 'instance'
}
