import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { functionStops } from '../requests/audit-trail/blinding/functions.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-function-stopped',
  tells: functionStops,
  why: 'Events that the function should judge are judged late or not at all, and raise no alerts in time.',
  respond: (e, names) =>
    names
      .filter(() => e.action.name.startsWith('PutFunctionConcurrency'))
      .map((name) => ({
        do: 'Let it run again:',
        run: aws`lambda delete-function-concurrency --function-name ${name} --region ${e.region}`,
      })),
  falsePositives: ['Tocsin is removed by somebody who did not deploy it.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html',
    'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html',
  ],
})
