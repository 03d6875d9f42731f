import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherAccountIn } from '../requests/arns.ts'
import { secretOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/secret-rotated-by-other-account',
  calls: ['secretsmanager:RotateSecret'],
  where: (e) => rotatorOf(e) !== undefined,
  severity: 'high',
  title: (e) => `${e.actor.name} had secret ${secretOf(e)} rotated by a function of account ${rotatorOf(e)}`,
  why: 'The function is handed each new value of the secret, and may read the old one.',
  respond: (e) => [
    {
      do: 'Stop the rotation, if nobody knows the account:',
      run: aws`secretsmanager cancel-rotate-secret --secret-id ${secretOf(e)} --region ${e.region}`,
    },
    'Change the secret where it is used: the function may have it already.',
    `Ask ${e.actor.name} whose function it is.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['One account of the company rotates the secrets of all.'],
  mitre: ['T1555.006', 'T1537'],
  references: [
    'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html',
  ],
})

function rotatorOf({ request, account }: ApiCall): string | undefined {
  return otherAccountIn(textAt(request, 'rotationLambdaARN'), account.id)
}
