import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { codePipelineAction, pipelineInWords } from '../../shared/sources/services/codepipeline.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(codePipelineAction, {
  id: 'delivery/pipeline-approval-needed',
  detail: { state: ['STARTED'], type: { category: ['Approval'] } },
  severity: 'low',
  title: (action) =>
    `${pipelineInWords(action)} waits for approval${action.action === undefined ? '' : ` "${action.action}"`}${inStage(action.stage)}`,
  why: 'The change goes no further until somebody approves it; after seven days, where nothing else is set, it fails.',
  respond: ({ pipeline = unknownName }, e) => [
    {
      do: 'See what waits, and approve or reject it in the console:',
      run: aws`codepipeline get-pipeline-state --name ${pipeline} --region ${e.region}`,
    },
  ],
  falsePositives: ['Whoever approves has heard of it by another way.'],
  references: ['https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html'],
})

function inStage(stage: string | undefined): string {
  return stage === undefined ? '' : ` before stage ${stage} goes on`
}
