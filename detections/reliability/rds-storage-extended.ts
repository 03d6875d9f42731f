import { rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-storage-extended',
  detail: rdsPattern('storage-extended'),
  closes: 'reliability/rds-storage-low',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `${rdsThing(d)} has more storage`,
  ending: (d) => ({
    title: `${rdsThing(d)} has more storage`,
    since: 'it was low on it',
    why: 'There is room again; find what filled it, or it fills up anew.',
  }),
  why: 'There is room again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
