import { codePipelineAction, pipelineInWords } from '../../shared/sources/services/codepipeline.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(codePipelineAction, {
  id: 'delivery/pipeline-approval-given',
  detail: { state: ['SUCCEEDED', 'FAILED', 'ABANDONED'], type: { category: ['Approval'] } },
  closes: 'delivery/pipeline-approval-needed',
  onlyCloses: true,
  severity: 'information',
  title: (action) =>
    `${pipelineInWords(action)} no longer waits for approval${action.action === undefined ? '' : ` "${action.action}"`}`,
  why: 'Somebody decided, or nobody did within the time that the approval has.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html'],
})
