import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-recovered',
  detail: rdsPattern('recovered'),
  closes: 'reliability/rds-recovering',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'has recovered'}`,
  ending: (d) => ({
    title: `${rdsThing(d)} ${factOf(d)?.said ?? 'has recovered'}`,
    since: 'its recovery began',
    why:
      factOf(d)?.part === 'instance'
        ? 'It takes connections again; see that your programs have connected.'
        : 'A standby can take its place again when it fails.',
  }),
  why: 'What was lost is there again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
