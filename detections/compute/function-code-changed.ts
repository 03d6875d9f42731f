import { lastingName } from '../../shared/core/actor.ts'
import { flagAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { functionOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/function-code-changed',
  calls: ['lambda:UpdateFunctionCode*'],
  where: (e) => flagAt(e.request, 'dryRun') !== true,
  severity: 'medium',
  title: (e) => `${e.actor.name} changed the code of ${named('Lambda function', functionOf(e))} for the first time`,
  why: 'The new code runs with everything that the role of the function may do, and sees all that it is given.',
  respond: (e) => [
    `Ask ${e.actor.name} whether the change was meant, and why it did not come through the pipeline.`,
    ...ifKnown(functionOf(e), (name) => [
      {
        do: 'If it is not expected, stop the function from running:',
        run: aws`lambda put-function-concurrency --function-name ${name} --reserved-concurrent-executions 0 --region ${e.region}`,
      },
      {
        do: 'Get a link to the code, and compare it with your repository:',
        run: aws`lambda get-function --function-name ${name} --query Code.Location --output text --region ${e.region}`,
      },
    ]),
    ...otherCalls(e),
  ],
  falsePositives: ['A pipeline deploys a function for the first time with the SDK or the AWS CLI.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${functionOf(e) ?? ''} ${lastingName(e.actor)}`,
  mitre: ['T1648', 'T1525'],
  references: ['https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html'],
})
