import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { cloudFormationStackSetOperation, stackSetInWords } from '../../shared/sources/services/cloudformation.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(cloudFormationStackSetOperation, {
  id: 'delivery/stack-set-failed',
  detail: { 'status-details': { status: ['FAILED'] } },
  severity: 'medium',
  title: (operation) => `An operation on ${stackSetInWords(operation)} failed`,
  window: { minutes: 24 * 60 },
  why: 'Accounts or regions lack what the set keeps in all of them, be it a trail, a role or a guardrail.',
  respond: (operation, e) => [
    {
      do: 'See in which accounts and regions, and why:',
      run: aws`cloudformation list-stack-set-operation-results --stack-set-name ${e.resources[0]?.name ?? unknownName} --operation-id ${operation['stack-set-operation-id'] ?? unknownName} --query Summaries[?Status=='FAILED'].[Account,Region,StatusReason] --region ${e.region}`,
    },
    'Mend it there, and run the operation again.',
  ],
  falsePositives: ['An account is closed or new, and cannot take the stack yet.'],
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/event-detail-stackset-operation-status-change.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-troubleshooting.html',
  ],
})
