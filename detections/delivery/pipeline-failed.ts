import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { codePipelineExecution, pipelineInWords } from '../../shared/sources/services/codepipeline.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(codePipelineExecution, {
  id: 'delivery/pipeline-failed',
  detail: { state: ['FAILED'] },
  severity: 'medium',
  title: (execution) => `${pipelineInWords(execution)} failed`,
  // A success ends it; until then each change fails at the same place.
  window: { minutes: 24 * 60 },
  why: 'The change stopped on its way: what comes after the failed stage still runs the version before.',
  respond: ({ pipeline = unknownName, ...execution }, e) => [
    {
      do: 'See which action failed, and why:',
      run: aws`codepipeline list-action-executions --pipeline-name ${pipeline} --filter pipelineExecutionId=${execution['execution-id'] ?? unknownName} --query actionExecutionDetails[?status=='Failed'].[stageName,actionName,output.executionResult] --region ${e.region}`,
    },
    'Where the cause lay outside the change, retry the failed stage in the console; else repair the change, and let it run again.',
  ],
  falsePositives: ['A test or a reviewer rejected the change, as they are there to do.'],
  references: [
    'https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html',
    'https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-retry.html',
  ],
})
