import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { athenaQuery, workgroupInWords } from '../../shared/sources/services/athena.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(athenaQuery, {
  id: 'reliability/athena-query-failed',
  detail: { currentState: ['FAILED'] },
  severity: 'low',
  title: (query) => `A query in ${workgroupInWords(query)} failed`,
  window: { minutes: 24 * 60 },
  why: 'Whoever asked has no answer; where a job asked, what it feeds is not up to date.',
  respond: (query, e) => [
    {
      do: 'See the query and its error:',
      run: aws`athena get-query-execution --query-execution-id ${query.queryExecutionId ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['Somebody writes a query, and tries until it is right.'],
  references: ['https://docs.aws.amazon.com/athena/latest/ug/athena-events.html'],
})
