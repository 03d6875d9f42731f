import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { redshiftStatement, redshiftStatementInWords } from '../../shared/sources/services/redshift-data.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(redshiftStatement, {
  id: 'reliability/redshift-statement-failed',
  detail: { state: ['FAILED'] },
  severity: 'low',
  title: (it) => `${redshiftStatementInWords(it)} failed`,
  window: { minutes: 24 * 60 },
  why: 'What the statement loads or changes is not up to date.',
  respond: (it, e) => [
    {
      do: 'See the statement and its error:',
      run: aws`redshift-data describe-statement --id ${it.statementId ?? unknownName} --region ${e.region}`,
    },
    'Mend the cause and run the job that gave the statement again.',
  ],
  falsePositives: ['Somebody writes a statement, and tries until it is right.'],
  references: ['https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-monitoring-events.html'],
})
