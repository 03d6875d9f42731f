import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { type ScanJob, scanJobState, scanned } from '../../shared/sources/services/backup.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(scanJobState, {
  id: 'findings/backup-scan-failed',
  detail: { state: ['FAILED', 'COMPLETED_WITH_ISSUES'] },
  where: ({ scanResult }) => scanResult?.scanResultStatus !== 'THREATS_FOUND',
  severity: 'low',
  title: (job) =>
    isPartly(job)
      ? `GuardDuty could scan only a part of ${scanned(job)} for malware`
      : `GuardDuty could not scan ${scanned(job)} for malware`,
  window: { minutes: 7 * 24 * 60 },
  why: (job) =>
    isPartly(job)
      ? 'Whether what was left out of the scan is harmless is not known.'
      : 'Whether the backup is harmless is not known.',
  respond: (job, e) => [
    {
      do: 'See what was left out, and why:',
      run: aws`guardduty get-malware-scan --scan-id ${job.scanId ?? unknownName} --region ${e.region}`,
    },
    'Let the roles of the backup and of the scanner read the recovery point and use its KMS key, where that is the reason.',
    'Scan it again before you restore it.',
  ],
  falsePositives: ['The backup lies in cold storage, or is of a kind that GuardDuty does not scan.'],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/ug/monitoring-malware-protection-backup-scans.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
  ],
})

function isPartly({ state }: ScanJob): boolean {
  return state === 'COMPLETED_WITH_ISSUES'
}
