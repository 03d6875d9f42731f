import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { qualifierOption } from '../requests/compute/function-permission.ts'
import { functionOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/function-url-without-authentication',
  calls: ['lambda:CreateFunctionUrlConfig*', 'lambda:UpdateFunctionUrlConfig*'],
  record: { requestParameters: { authType: ['NONE'] } },
  severity: 'high',
  title: (e) => `${e.actor.name} opened ${named('Lambda function', functionOf(e))} to the internet by a URL`,
  why: 'Anyone who knows the URL can call the function, which is also a back door that needs no credentials.',
  respond: (e) => [
    ...ifKnown(functionOf(e), (name) => ({
      do: 'Ask for signed requests again, which closes it to strangers:',
      run: [
        ...aws`lambda update-function-url-config --function-name ${name} --auth-type AWS_IAM --region ${e.region}`,
        ...qualifierOption(e),
      ],
    })),
    `Ask ${e.actor.name} who calls it, and whether the function checks its callers itself.`,
    'Look at what the function does and may do, and in its logs for who called it.',
  ],
  falsePositives: ['The function is a public web page, or a webhook that checks a signature itself.'],
  mitre: ['T1648', 'T1190'],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
})
