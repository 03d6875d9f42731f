import { rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-recovered',
  detail: rdsPattern('recovered'),
  closes: 'reliability/rds-recovering',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `${rdsThing(d)} has recovered`,
  ending: (d) => ({
    title: `${rdsThing(d)} has recovered`,
    since: 'its recovery began',
    why: 'It takes connections again; see that your programs have connected.',
  }),
  why: 'It takes connections again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
