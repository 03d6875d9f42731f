import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { functionOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/function-stopped',
  calls: ['lambda:PutFunctionConcurrency*'],
  record: { requestParameters: { reservedConcurrentExecutions: [0] } },
  where: isOnOthers,
  severity: 'medium',
  title: (e) => `${e.actor.name} stopped ${named('Lambda function', functionOf(e))} from running`,
  why: 'With no concurrency left every call of the function is refused, and its work is not done.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was meant.`,
    ...ifKnown(functionOf(e), (name) => ({
      do: 'If not, let it run again; this takes away its reserved concurrency:',
      run: aws`lambda delete-function-concurrency --function-name ${name} --region ${e.region}`,
    })),
    'Look for events that failed meanwhile, in its dead-letter queue or failure destination.',
  ],
  falsePositives: ['A function that does harm is stopped on purpose.'],
  mitre: ['T1489', 'T1685'],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html'],
})
