import { aws } from '../../shared/core/shell-command.ts'
import { dlmPolicy, policyInWords } from '../../shared/sources/services/dlm.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(dlmPolicy, {
  id: 'reliability/lifecycle-policy-failed',
  detail: { state: ['ERROR'] },
  severity: 'medium',
  title: (_, e) => `${policyInWords(e.resources[0]?.name)} cannot make its snapshots`,
  window: { minutes: 7 * 24 * 60 },
  why: 'The volumes that it is for get no new backup, and old ones are not deleted.',
  respond: (_, e) => [
    'Mend what the message above names: mostly a permission of its role, its KMS key, or a quota of snapshots.',
    ...ifKnown(e.resources[0]?.name, (id) => ({
      do: 'See its state and its role:',
      run: aws`dlm get-lifecycle-policy --policy-id ${id} --region ${e.region}`,
    })),
    'See that it makes a snapshot at its next time.',
  ],
  falsePositives: ['The policy is not needed any more, and was left in place.'],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/monitor-lifecycle-policies-cloudwatch.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/dlm-troubleshooting.html',
  ],
})
