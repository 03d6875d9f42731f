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
  why: ({ EventID }) =>
    whys.get(EventID?.replace('RDS-EVENT-', '') ?? '') ??
    'The database is slower, dearer or harder to bring back than it need be.',
  respond: (d, e) => [describeDatabase(d, e), otherRdsEvents(d, e), 'Do what RDS advises there.'],
  falsePositives: ({ EventID }) =>
    EventID === 'RDS-EVENT-0044' ? ['The notice asks for nothing.'] : ['Whoever runs the database chose it so.'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})

const startedAgain = 'It runs and costs money again: RDS keeps no database stopped for longer than seven days.'
const notCopied = 'The copy is missing where it was to be.'

const whys: ReadonlyMap<string, string> = new Map([
  ['0044', 'Somebody at AWS saw something in this database that you are to know or to do.'],
  ['0061', notCopied],
  ['0153', startedAgain],
  ['0154', startedAgain],
  ['0189', 'Reads and writes wait for its disks or its processors until it earns credits again.'],
  ['0190', notCopied],
])
