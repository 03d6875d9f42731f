import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { otherRdsEvents } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-failed-over',
  detail: rdsPattern('failed-over'),
  closes: 'reliability/rds-failing-over',
  severity: 'information',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'has failed over'}`,
  ending: (d) => ({
    title: `${rdsThing(d)} ${factOf(d)?.said ?? 'has failed over'}`,
    since: 'it began to',
    why: 'It takes reads and writes again; programs that keep an old address must connect anew.',
  }),
  why: ({ EventID }) =>
    EventID === 'RDS-EVENT-0186'
      ? 'The primary is the one that it was before.'
      : 'Another copy is the primary now: programs that keep an old address must connect anew.',
  respond: (d, e) => ['See that your programs write again.', otherRdsEvents(d, e)],
  falsePositives: ['Somebody tests the failover.'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
  ],
})
