import { aws } from '../../shared/core/shell-command.ts'
import { builtImage, builtInWords } from '../../shared/sources/services/imagebuilder.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(builtImage, {
  id: 'delivery/image-build-failed',
  detail: { state: { status: ['FAILED'] } },
  severity: 'low',
  title: (_, e) => `${builtInWords(e.resources)} could not be built`,
  window: { minutes: 24 * 60 },
  why: 'New instances go on from the image before, without the patches of this one.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.arn, (arn) => ({
      do: 'See the reason, and at which step it stopped:',
      run: aws`imagebuilder list-workflow-executions --image-build-version-arn ${arn} --region ${e.region}`,
    })),
    'Read the log of the step in log group /aws/imagebuilder, in the stream of the image.',
  ],
  falsePositives: ['Somebody tries a new recipe.'],
  references: [
    'https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html',
    'https://docs.aws.amazon.com/imagebuilder/latest/userguide/troubleshooting.html',
  ],
})
