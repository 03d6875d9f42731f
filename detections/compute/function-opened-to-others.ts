import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { askWhom, harmlessFor } from '../requests/audience.ts'
import {
  isForEveryone,
  letInByService,
  otherAccountLetIn,
  qualifierOption,
} from '../requests/compute/function-permission.ts'
import { functionOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/function-opened-to-others',
  calls: ['lambda:AddPermission*'],
  where: (e) => audienceOf(e) !== undefined,
  severity: (e) => {
    if (isForEveryone(e)) return 'high'
    return letInByService(e)?.startsWith('whoever') === true ? 'low' : 'medium'
  },
  title: (e) => {
    const how = isForEveryone(e) && isForUrl(e) ? ' by its URL' : ''
    return `${e.actor.name} let ${audienceOf(e)} call ${named('Lambda function', functionOf(e))}${how}`
  },
  why: 'Whoever may call the function can make it act with its role, and may be able to change it.',
  respond: (e) => [
    ...ifKnown(functionOf(e), (name) =>
      ifKnown(textAt(e.request, 'statementId'), (statement) => ({
        do: 'Take the permission away:',
        run: [
          ...aws`lambda remove-permission --function-name ${name} --statement-id ${statement} --region ${e.region}`,
          ...qualifierOption(e),
        ],
      })),
    ),
    askWhom(e, { everyone: isForEveryone(e) }),
    'Look in the logs of the function for calls that nobody expected.',
  ],
  falsePositives: (e) =>
    harmlessFor(
      { everyone: isForEveryone(e) },
      'Another account of the same company calls the function.',
      'The function is offered to everybody on purpose, and checks its callers itself.',
    ),
  mitre: ['T1098', 'T1648'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  ],
})

function audienceOf(e: ApiCall): string | undefined {
  const account = otherAccountLetIn(e)
  if (isForEveryone(e)) return isForUrl(e) ? 'anyone on the internet' : 'every AWS account'
  return account === undefined ? letInByService(e) : `account ${account}`
}

/**
 * Whether it lets in who comes by a URL without signing: where the URL was made before, this alone opens it. Since October
 * 2025 a URL needs a permission of each of the two forms.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 */
function isForUrl({ request }: ApiCall): boolean {
  return isWord(textAt(request, 'functionUrlAuthType'), 'NONE') || flagAt(request, 'invokedViaFunctionUrl') === true
}
