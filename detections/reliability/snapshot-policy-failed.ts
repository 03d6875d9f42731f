import { aws } from '../../shared/core/shell-command.ts'
import { snapshotPolicy, snapshotPolicyInWords } from '../../shared/sources/services/dlm.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(snapshotPolicy, {
  id: 'reliability/snapshot-policy-failed',
  detail: { state: ['ERROR'] },
  severity: 'medium',
  title: (d) => `${snapshotPolicyInWords(d)} can no longer do its work`,
  window: { minutes: 24 * 60 },
  why: 'The volumes in its care get no new snapshots, and old ones may not be deleted.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.name, (id) => ({
      do: 'See its role, its schedule and what it says:',
      run: aws`dlm get-lifecycle-policy --policy-id ${id} --region ${e.region}`,
    })),
    'Give its role what it lacks, or raise the quota that is reached (Service Quotas, EBS).',
    'Make a snapshot of what must not be lost by hand until it works.',
  ],
  falsePositives: ['The policy is one that nobody needs any more: switch it off.'],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/monitor-cloudwatch-events.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/dlm-troubleshooting.html',
  ],
})
