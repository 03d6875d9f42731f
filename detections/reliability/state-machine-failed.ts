import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { statusInWords } from '../../shared/sources/services/named-thing.ts'
import { stateMachineInWords, stepFunctionsExecution } from '../../shared/sources/services/states.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(stepFunctionsExecution, {
  id: 'reliability/state-machine-failed',
  detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
  severity: ({ status }) => (status === 'ABORTED' ? 'low' : 'medium'),
  gravest: 'medium',
  title: (x) => `An execution of ${stateMachineInWords(x)} ${statusInWords(x.status)}`,
  groupBy: (x, e) => `${e.account.id} ${e.region} ${x.stateMachineArn ?? e.key} ${x.status}`,
  window: { minutes: 6 * 60 },
  why: 'What it was to do is done in part or not at all, and nothing tries it again.',
  respond: (x, e) => [
    {
      do: 'See its input, its error and its cause:',
      run: aws`stepfunctions describe-execution --execution-arn ${x.executionArn ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'See at which step it ended, the last first:',
      run: aws`stepfunctions get-execution-history --execution-arn ${x.executionArn ?? unknownName} --reverse-order --max-items 20 --region ${e.region}`,
    },
    {
      do: 'When the cause is mended, let it go on from the step that failed (within 14 days):',
      run: aws`stepfunctions redrive-execution --execution-arn ${x.executionArn ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ({ status }) =>
    status === 'ABORTED'
      ? ['Somebody stopped it on purpose.']
      : ['The execution may fail, as where whatever started it expects that and tries again.'],
  references: [
    'https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html',
    'https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html',
  ],
})
