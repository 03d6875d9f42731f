import { defineDetection } from '../../shared/core/detection.ts'
import { unknownName } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { secretInWords } from '../requests/secret-words.ts'
import { ifKnown } from '../steps.ts'

export default defineDetection({
  id: 'reliability/secret-rotation-failed',
  on: 'cloudtrail-service-event',
  pattern: { detail: { eventSource: ['secretsmanager.amazonaws.com'], eventName: ['RotationFailed'] } },
  severity: 'medium',
  title: (e) => `${secretInWords(e)} could not be rotated`,
  window: { minutes: 24 * 60 },
  why: 'The old value stays in use; where the rotation broke off halfway, programs may hold a password that is wrong.',
  respond: (e, envelope) => [
    ...ifKnown(functionIn(textAt(envelope.detail, 'errorMessage')), (name) => ({
      do: 'Read the log of the function that rotates it, for the last error:',
      run: aws`logs filter-log-events --log-group-name /aws/lambda/${name} --filter-pattern ERROR --region ${e.region}`,
    })),
    {
      do: 'See its versions; one that is only AWSPENDING was begun and not finished:',
      run: aws`secretsmanager describe-secret --secret-id ${e.resources[0]?.name ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'When the cause is mended, rotate it again:',
      run: aws`secretsmanager rotate-secret --secret-id ${e.resources[0]?.name ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['Secrets Manager tries again, and succeeds then.'],
  references: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html',
  ],
})

/** `rotate-orders` of "Error when executing lambda arn:aws:lambda:us-east-1:111122223333:function:rotate-orders during createSecret step" */
function functionIn(error: string | undefined): string | undefined {
  return /:function:([\w-]+)/.exec(error ?? '')?.[1]
}
