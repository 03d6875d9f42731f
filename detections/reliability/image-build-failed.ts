import { aws } from '../../shared/core/shell-command.ts'
import { imageBuild, imageInWords } from '../../shared/sources/services/image-builder.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(imageBuild, {
  id: 'reliability/image-build-failed',
  detail: { state: { status: ['FAILED'] } },
  severity: 'medium',
  title: (_, e) => `The build of ${imageInWords(e.resources[0]?.name)} failed`,
  window: { minutes: 24 * 60 },
  why: 'What starts from the image goes on with the one before, without the patches since.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.arn, (arn) => ({
      do: 'See at which step, and why:',
      run: aws`imagebuilder get-image --image-build-version-arn ${arn} --query image.state --region ${e.region}`,
    })),
    'Read the log of the build, in log group /aws/imagebuilder with the name of the recipe.',
    'Mend the component, the role or the network of its instance, and run the pipeline again.',
  ],
  falsePositives: ['Somebody tries out a new recipe.'],
  references: [
    'https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html',
    'https://docs.aws.amazon.com/imagebuilder/latest/userguide/troubleshooting.html',
  ],
})
