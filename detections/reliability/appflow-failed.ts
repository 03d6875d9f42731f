import { aws } from '../../shared/core/shell-command.ts'
import { flowInWords, flowRun } from '../../shared/sources/services/appflow.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(flowRun, {
  id: 'reliability/appflow-failed',
  detailTypes: ['AppFlow End Flow Run Report'],
  detail: { status: ['Execution Failed'] },
  severity: 'low',
  title: (d) => `${flowInWords(d)} failed`,
  window: { minutes: 24 * 60 },
  why: 'What it copies is at its destination in part or not at all.',
  respond: (d, e) => [
    ...ifKnown(d['flow-name'], (name) => ({
      do: 'See its last runs and their errors:',
      run: aws`appflow describe-flow-execution-records --flow-name ${name} --max-results 5 --region ${e.region}`,
    })),
    'Mostly the connection must be confirmed again at the other service, or a field was renamed there.',
    ...ifKnown(d['flow-name'], (name) => ({
      do: 'When the cause is mended, run it again:',
      run: aws`appflow start-flow --flow-name ${name} --region ${e.region}`,
    })),
  ],
  falsePositives: ['Its schedule runs it again soon.'],
  references: ['https://docs.aws.amazon.com/appflow/latest/userguide/flow-notifications.html'],
})
