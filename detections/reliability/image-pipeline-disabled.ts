import { aws } from '../../shared/core/shell-command.ts'
import { imagePipeline } from '../../shared/sources/services/image-builder.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(imagePipeline, {
  id: 'reliability/image-pipeline-disabled',
  severity: 'medium',
  title: (_, e) =>
    `${thingInWords('Image Builder pipeline', e.resources[0]?.name)} is disabled: its builds failed in a row`,
  why: 'It makes no images any more until somebody enables it, and what starts from them gets no patches.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.arn, (arn) => ({
      do: 'See its last images and their states:',
      run: aws`imagebuilder list-image-pipeline-images --image-pipeline-arn ${arn} --region ${e.region}`,
    })),
    'Mend why they fail, enable the pipeline in the console, and run it once by hand.',
  ],
  falsePositives: ['The pipeline is not needed any more.'],
  references: ['https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html'],
})
