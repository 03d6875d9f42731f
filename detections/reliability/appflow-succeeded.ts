import { flowInWords, flowRun } from '../../shared/sources/services/appflow.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(flowRun, {
  id: 'reliability/appflow-succeeded',
  detailTypes: ['AppFlow End Flow Run Report'],
  detail: { status: ['Execution Successful'] },
  closes: 'reliability/appflow-failed',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `${flowInWords(d)} went through`,
  ending: (d) => ({
    title: `${flowInWords(d)} went through again`,
    since: 'it failed',
    why: 'It has copied what there was.',
  }),
  why: 'It has copied what there was.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/appflow/latest/userguide/flow-notifications.html'],
})
