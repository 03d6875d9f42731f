import { flowInWords, flowRun } from '../../shared/sources/services/appflow.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { mendFlow } from '../requests/appflow-steps.ts'

export default defineServiceDetection(flowRun, {
  id: 'reliability/appflow-deactivated',
  detailTypes: ['AppFlow Scheduled Flow Deactivated', 'AppFlow Event Flow Deactivated'],
  severity: 'medium',
  title: (d) => `AppFlow switched off ${flowInWords(d).replace(/^(?:An )?AppFlow /, '')}`,
  window: { minutes: 24 * 60 },
  why: 'From now on nothing is copied, until somebody switches the flow on again.',
  respond: (d, e) => mendFlow(d, e, 'switch it on again'),
  falsePositives: ['Nobody needs the flow any more.'],
  references: ['https://docs.aws.amazon.com/appflow/latest/userguide/flow-notifications.html'],
})
