import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/kms-rotation-off',
  calls: ['kms:DisableKeyRotation'],
  severity: 'low',
  title: (e) => `${e.actor.name} switched off the rotation of KMS key ${kmsKeyOf(e)}`,
  why: 'The same key material is used for ever; most security standards ask for a new one every year.',
  respond: (e) => [
    {
      do: 'Switch it on again:',
      run: aws`kms enable-key-rotation --key-id ${kmsKeyOf(e)} --region ${e.region}`,
    },
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['The key is retired, or rotated by hand.'],
  mitre: ['T1600'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html'],
})
