import { rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-started',
  detail: rdsPattern('started'),
  closes: 'reliability/rds-shut-down',
  onlyCloses: true,
  flaps: true,
  severity: 'information',
  title: (d) => `${rdsThing(d)} is started`,
  ending: (d) => ({
    title: `${rdsThing(d)} is started`,
    since: 'it shut down',
    why: 'It was stopped, and takes connections again.',
  }),
  why: 'It takes connections again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
