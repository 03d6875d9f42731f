import { cloudFormationStack, stackStatusInWords } from '../../shared/sources/services/cloudformation.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(cloudFormationStack, {
  id: 'delivery/stack-succeeded',
  detail: {
    'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE', 'DELETE_COMPLETE'] },
  },
  closes: 'delivery/stack-failed',
  onlyCloses: true,
  severity: 'information',
  title: (stack) => stackStatusInWords(stack),
  why: 'What was asked of the stack is done.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html'],
})
