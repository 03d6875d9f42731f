import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, otherRdsEvents } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-failing-over',
  detail: rdsPattern('failing-over'),
  severity: 'medium',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'fails over'}`,
  why: 'Connections break off and writes fail until the failover is over, mostly one or two minutes.',
  respond: (d, e) => [
    describeDatabase(d, e),
    'Wait for it to be complete, and see that your programs connect again: they must look up the name anew.',
    otherRdsEvents(d, e),
  ],
  falsePositives: ['Somebody tests the failover, or maintenance or a change of the instance class makes one.'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
  ],
})
