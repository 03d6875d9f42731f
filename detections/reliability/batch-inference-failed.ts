import { aws } from '../../shared/core/shell-command.ts'
import { batchEndInWords, batchInference, batchInferenceInWords } from '../../shared/sources/services/bedrock.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(batchInference, {
  id: 'reliability/batch-inference-failed',
  detail: { status: ['Failed', 'Expired', 'PartiallyCompleted'] },
  severity: 'low',
  title: (d) => `${batchInferenceInWords(d)} ${batchEndInWords(d)}`,
  why: 'What waits for the answers of the model has none, or a part of them.',
  respond: (d, e) => [
    ...ifKnown(d.batchJobArn, (arn) => ({
      do: 'See its error, and where its answers are:',
      run: aws`bedrock get-model-invocation-job --job-identifier ${arn} --region ${e.region}`,
    })),
    'In manifest.json.out, beside the answers, see how many records failed; give those to a new job.',
  ],
  falsePositives: ['Somebody tries it out.'],
  references: [
    'https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-eventbridge-how-it-works.html',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference.html',
  ],
})
