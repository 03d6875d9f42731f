import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { otherRdsEvents } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-restarted',
  detail: rdsPattern('restarted'),
  closes: 'reliability/rds-shut-down',
  flaps: true,
  severity: 'information',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'restarted'}`,
  ending: (d) => ({
    title: `${rdsThing(d)} is up again`,
    since: 'it shut down',
    why: 'It takes connections again; programs that do not connect anew by themselves must be restarted.',
  }),
  why: 'Connections to it broke off; good to know for whoever looks for the cause of errors.',
  respond: (d, e) => [otherRdsEvents(d, e)],
  falsePositives: ['Somebody restarted it, or maintenance did.'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
