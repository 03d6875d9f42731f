import { rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-replication-resumed',
  detail: rdsPattern('replicating'),
  closes: 'reliability/rds-replication-stopped',
  onlyCloses: true,
  flaps: true,
  severity: 'information',
  title: (d) => `${rdsThing(d)} replicates again`,
  ending: (d) => ({
    title: `${rdsThing(d)} replicates again`,
    since: 'its replication stopped',
    why: 'It catches up with its source; until then it still gives old data.',
  }),
  why: 'It catches up with its source.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
