import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { secretOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/secret-rotation-off',
  calls: ['secretsmanager:CancelRotateSecret'],
  severity: 'low',
  title: (e) => `${e.actor.name} switched off the rotation of secret ${secretOf(e)}`,
  why: 'The secret stays the same from now on, and whoever learned it once can use it for ever.',
  respond: (e) => [
    {
      do: 'Switch it on again, as it was; this also changes the secret at once:',
      run: aws`secretsmanager rotate-secret --secret-id ${secretOf(e)} --region ${e.region}`,
    },
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['The rotation failed, and is stopped until it is repaired.'],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CancelRotateSecret.html'],
})
