import { backedUp, backupJobState } from '../../shared/sources/services/backup.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(backupJobState, {
  id: 'reliability/backup-succeeded',
  detail: { state: ['COMPLETED'] },
  where: ({ statusMessage }) => statusMessage === undefined,
  closes: 'reliability/backup-failed',
  onlyCloses: true,
  severity: 'information',
  title: (job) => `The backup of ${backedUp(job)} is complete`,
  ending: (job) => ({
    title: `There is a backup of ${backedUp(job)} again`,
    since: 'one failed',
    why: 'A later job made it; between the two there is none.',
  }),
  why: 'There is a backup again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html'],
})
