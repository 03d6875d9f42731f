import { backedUp, copyJobState, toVault } from '../../shared/sources/services/backup.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(copyJobState, {
  id: 'reliability/backup-copy-succeeded',
  detail: { state: ['COMPLETED'] },
  closes: 'reliability/backup-copy-failed',
  onlyCloses: true,
  severity: 'information',
  title: (job) => `The backup of ${backedUp(job)} is copied${toVault(job)}`,
  ending: (job) => ({
    title: `There is a copy of the backup of ${backedUp(job)} again`,
    since: 'one failed',
    why: 'A later job made it; the older backup is still not copied.',
  }),
  why: 'There is a copy again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html'],
})
