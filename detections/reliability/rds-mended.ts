import { factOf, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-mended',
  detail: rdsPattern('mended'),
  closes: 'reliability/rds-failed',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'has what it lacked'}`,
  why: 'What RDS told to be wrong is in order.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})
