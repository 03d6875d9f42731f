import { aws } from '../../shared/core/shell-command.ts'
import { builtInWords, imageStep } from '../../shared/sources/services/imagebuilder.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(imageStep, {
  id: 'delivery/image-build-waits',
  severity: 'low',
  title: (d, e) => `${builtInWords(e.resources)} waits at step ${d['workflow-step-name'] ?? 'unknown'}`,
  why: 'The image is not built before somebody lets it go on, and fails when the step times out.',
  respond: (d, e) => [
    'Look at what the step asks for.',
    ...ifKnown(d['workflow-step-execution-id'], (id) =>
      ifKnown(e.resources[0]?.arn, (arn) => ({
        do: 'Let it go on (or end it, with --action STOP):',
        run: aws`imagebuilder send-workflow-step-action --step-execution-id ${id} --image-build-version-arn ${arn} --action RESUME --region ${e.region}`,
      })),
    ),
  ],
  falsePositives: ['A program answers it.'],
  references: [
    'https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html',
    'https://docs.aws.amazon.com/imagebuilder/latest/userguide/wfdoc-step-actions.html',
  ],
})
