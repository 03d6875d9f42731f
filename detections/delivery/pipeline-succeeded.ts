import { codePipelineExecution, pipelineInWords } from '../../shared/sources/services/codepipeline.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(codePipelineExecution, {
  id: 'delivery/pipeline-succeeded',
  detail: { state: ['SUCCEEDED'] },
  closes: 'delivery/pipeline-failed',
  onlyCloses: true,
  severity: 'information',
  title: (execution) => `${pipelineInWords(execution)} succeeded again`,
  why: 'Changes get through again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html'],
})
