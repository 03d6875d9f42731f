import { flowInWords, flowRun } from '../../shared/sources/services/appflow.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { mendFlow } from '../requests/appflow-steps.ts'

export default defineServiceDetection(flowRun, {
  id: 'reliability/appflow-failed',
  detailTypes: ['AppFlow End Flow Run Report'],
  detail: { status: ['Execution Failed'] },
  severity: 'low',
  title: (d) => `${flowInWords(d)} failed`,
  window: { minutes: 24 * 60 },
  why: 'What it copies is at its destination in part or not at all.',
  respond: (d, e) => mendFlow(d, e, 'run it again'),
  falsePositives: ['Its schedule runs it again soon.'],
  references: ['https://docs.aws.amazon.com/appflow/latest/userguide/flow-notifications.html'],
})
