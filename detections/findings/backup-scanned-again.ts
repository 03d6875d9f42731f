import { scanJobState, scanned } from '../../shared/sources/services/backup.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(scanJobState, {
  id: 'findings/backup-scanned-again',
  detail: { state: ['COMPLETED'], scanResult: { scanResultStatus: ['NO_THREATS_FOUND'] } },
  closes: 'findings/backup-scan-failed',
  onlyCloses: true,
  severity: 'information',
  title: (job) => `GuardDuty scanned ${scanned(job)}, and found no malware`,
  why: 'A later backup could be scanned as a whole; one that could not is as unknown as it was.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html'],
})
