import { numberAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'audit-trail/config-retention-shortened',
  calls: ['config:PutRetentionConfiguration'],
  record: { requestParameters: { retentionPeriodInDays: [{ numeric: ['<', 365] }] } },
  severity: (e) => ((numberAt(e.request, 'retentionPeriodInDays') ?? 0) >= 90 ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) =>
    `${e.actor.name} made AWS Config keep its history for ${numberAt(e.request, 'retentionPeriodInDays')} days only`,
  why: 'AWS Config deletes how resources were configured before, which is what tells when a hole was made.',
  respond: (e) => [
    {
      do: 'Keep the history for seven years again, as AWS Config does where nothing is said:',
      run: aws`configservice put-retention-configuration --retention-period-in-days 2557 --region ${e.region}`,
    },
    `Ask ${e.actor.name} why.`,
    'Read older history in the bucket that AWS Config delivers to.',
  ],
  falsePositives: ['A law or a policy says that the history must not be kept longer.'],
  mitre: ['T1685.002', 'T1070'],
  references: ['https://docs.aws.amazon.com/config/latest/APIReference/API_PutRetentionConfiguration.html'],
})
