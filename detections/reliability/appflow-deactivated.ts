import { aws } from '../../shared/core/shell-command.ts'
import { flowInWords, flowRun } from '../../shared/sources/services/appflow.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(flowRun, {
  id: 'reliability/appflow-deactivated',
  detailTypes: ['AppFlow Scheduled Flow Deactivated', 'AppFlow Event Flow Deactivated'],
  severity: 'medium',
  title: (d) => `AppFlow switched off ${flowInWords(d).replace(/^(?:An )?AppFlow /, '')}`,
  window: { minutes: 24 * 60 },
  why: 'From now on nothing is copied, until somebody switches the flow on again.',
  respond: (d, e) => [
    ...ifKnown(d['flow-name'], (name) => ({
      do: 'See its last runs and their errors:',
      run: aws`appflow describe-flow-execution-records --flow-name ${name} --max-results 5 --region ${e.region}`,
    })),
    'Mostly the connection must be confirmed again at the other service, or a field was renamed there.',
    ...ifKnown(d['flow-name'], (name) => ({
      do: 'When the cause is mended, switch it on again:',
      run: aws`appflow start-flow --flow-name ${name} --region ${e.region}`,
    })),
  ],
  falsePositives: ['Nobody needs the flow any more.'],
  references: ['https://docs.aws.amazon.com/appflow/latest/userguide/flow-notifications.html'],
})
