import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { pipelineInWords, sageMakerPipeline } from '../../shared/sources/services/sagemaker.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(sageMakerPipeline, {
  id: 'reliability/sagemaker-pipeline-failed',
  detail: { currentPipelineExecutionStatus: ['Failed'] },
  severity: 'medium',
  title: (e) => `${pipelineInWords(e)} failed`,
  window: { minutes: 24 * 60 },
  why: 'No new model comes of it: the one in use stays, and gets older.',
  respond: (d, e) => [
    {
      do: 'See which step failed, and why:',
      run: aws`sagemaker list-pipeline-execution-steps --pipeline-execution-arn ${d.pipelineExecutionArn ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'When the cause is mended, let it go on from there:',
      run: aws`sagemaker retry-pipeline-execution --pipeline-execution-arn ${d.pipelineExecutionArn ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['Somebody builds the pipeline, and tries until it runs.'],
  references: ['https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html'],
})
