import { actionStateOfPipeline, codePipelineAction } from '../../shared/sources/services/codepipeline.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(codePipelineAction, {
  id: 'delivery/pipeline-approval-given',
  detail: { state: ['SUCCEEDED', 'FAILED', 'ABANDONED'], type: { category: ['Approval'] } },
  closes: 'delivery/pipeline-approval-needed',
  onlyCloses: true,
  severity: 'information',
  title: actionStateOfPipeline,
  why: ({ state }) =>
    state === 'SUCCEEDED'
      ? 'The change goes on to what comes next.'
      : 'The change goes no further: what runs is the version before.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html'],
})
