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
    ...ifKnown(textAt(envelope.detail, 'errorMessage'), (error) => `Secrets Manager says: "${error}".`),
    'Read the log of the function that rotates it: its last error says which step failed.',
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
