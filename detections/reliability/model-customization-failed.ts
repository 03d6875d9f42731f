import { aws } from '../../shared/core/shell-command.ts'
import { customizationInWords, modelCustomization } from '../../shared/sources/services/bedrock.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(modelCustomization, {
  id: 'reliability/model-customization-failed',
  detail: { jobStatus: ['Failed'] },
  severity: 'low',
  title: (d) => `${customizationInWords(d)} failed`,
  why: 'The model that somebody waits for is not there.',
  respond: (d, e) => [
    ...ifKnown(d.jobArn, (arn) => ({
      do: 'See what it was given, and its error:',
      run: aws`bedrock get-model-customization-job --job-identifier ${arn} --region ${e.region}`,
    })),
    'Mostly a line of the training data has another form than the model wants, or the role cannot read the bucket.',
  ],
  falsePositives: ['Somebody tries it out.'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-eventbridge-how-it-works.html'],
})
