import { cloudFormationStackSetOperation, stackSetInWords } from '../../shared/sources/services/cloudformation.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(cloudFormationStackSetOperation, {
  id: 'delivery/stack-set-succeeded',
  detail: { 'status-details': { status: ['SUCCEEDED'] } },
  closes: 'delivery/stack-set-failed',
  onlyCloses: true,
  severity: 'information',
  title: (operation) => `A later operation on ${stackSetInWords(operation)} succeeded`,
  why: 'The stacks that it was for are as the set says.',
  respond: [],
  falsePositives: [],
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/event-detail-stackset-operation-status-change.html',
  ],
})
