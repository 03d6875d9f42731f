import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/model-logging-stopped',
  calls: ['bedrock:DeleteModelInvocationLoggingConfiguration', 'bedrock:PutModelInvocationLoggingConfiguration'],
  where: (e) => isDeleted(e) || flagAt(e.request, 'loggingConfig', 'textDataDeliveryEnabled') === false,
  severity: (e) => (isDeleted(e) ? 'high' : 'medium'),
  title: (e) => {
    const what = isDeleted(e) ? 'stopped the log of AI model calls' : 'took the texts out of the log of AI model calls'
    return `${e.actor.name} ${what} in ${e.region}`
  },
  why: 'Nobody can read afterwards what was asked of the models, or what they answered.',
  respond: (e) => [
    {
      do: 'See what is logged now:',
      run: aws`bedrock get-model-invocation-logging-configuration --region ${e.region}`,
    },
    'If it is not expected, set it up again as it was; the call is put-model-invocation-logging-configuration.',
    ...otherCalls(e),
    'Look at which models were called since then.',
  ],
  falsePositives: ['Texts are left out because they hold personal data.'],
  mitre: ['T1685.002'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name.startsWith('Delete')
}
