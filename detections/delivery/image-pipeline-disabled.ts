import { aws } from '../../shared/core/shell-command.ts'
import { imagePipeline } from '../../shared/sources/services/imagebuilder.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(imagePipeline, {
  id: 'delivery/image-pipeline-disabled',
  severity: 'medium',
  title: (_, e) => `Image Builder switched off pipeline ${e.resources[0]?.name ?? 'unknown'}, as it failed too often`,
  why: 'No new image is built any more, and instances go on from one that gets older.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.arn, (arn) => [
      {
        do: 'See its last images, and why they failed:',
        run: aws`imagebuilder list-image-pipeline-images --image-pipeline-arn ${arn} --region ${e.region}`,
      },
      {
        do: 'When the cause is mended, build once by hand:',
        run: aws`imagebuilder start-image-pipeline-execution --image-pipeline-arn ${arn} --region ${e.region}`,
      },
    ]),
    'Then set the status of the pipeline to ENABLED, with update-image-pipeline or in the console.',
  ],
  falsePositives: ['The pipeline is one that nobody needs any more.'],
  references: ['https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html'],
})
