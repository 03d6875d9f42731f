import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { runbookInWords, ssmAutomation } from '../../shared/sources/services/ssm-automation.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmAutomation, {
  id: 'reliability/automation-failed',
  // AWS's pages write "Canceled", its API "Cancelled".
  detail: { Status: ['Failed', 'TimedOut', 'Cancelled', 'Canceled'] },
  severity: ({ Status }) => (Status === 'Failed' || Status === 'TimedOut' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (automation) => `${runbookInWords(automation)} ${endInWords(automation.Status)}`,
  window: { minutes: 24 * 60 },
  why: 'What the runbook was to do is not done, or only in part: its steps before stay as they are.',
  respond: ({ ExecutionId = unknownName }, e) => [
    {
      do: 'See why, and in which step:',
      run: aws`ssm get-automation-execution --automation-execution-id ${ExecutionId} --query AutomationExecution.[FailureMessage,StepExecutions[?StepStatus=='Failed'].StepName] --region ${e.region}`,
    },
    'Undo or finish by hand what it left half done, then run it again.',
  ],
  falsePositives: ({ Status }) =>
    Status === 'Failed'
      ? ['The runbook found nothing to mend, and says so by failing.']
      : Status === 'TimedOut'
        ? ['It waits for an approval that nobody needs any more.']
        : ['Somebody cancelled it on purpose.'],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-eventbridge-events.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-troubleshooting.html',
  ],
})

function endInWords(status: string | undefined): string {
  if (status === 'Failed') return 'failed'
  return status === 'TimedOut' ? 'did not end in time' : 'was cancelled'
}
