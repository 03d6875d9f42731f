import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { layersIn, publisherOf } from '../requests/compute/layers.ts'
import { functionOf } from '../requests/resource-names.ts'
import { accountsInWords, named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/function-layer-from-other-account',
  calls: ['lambda:CreateFunction2*', 'lambda:UpdateFunctionConfiguration*'],
  where: (e) => publishersIn(e).length > 0,
  severity: 'medium',
  title: (e, _, news) =>
    `${e.actor.name} gave ${named('Lambda function', functionOf(e))} a layer from ${accountsInWords(news)}`,
  why: 'The code of a layer runs inside the function, with its role and all that it is given.',
  respond: (e) => [
    `Ask ${e.actor.name} whose layer it is: vendors of monitoring tools publish theirs from accounts they name.`,
    ...ifKnown(functionOf(e), (name) => ({
      do: 'If nobody knows it, take all layers away:',
      run: aws`lambda update-function-configuration --function-name ${name} --layers [] --region ${e.region}`,
    })),
    'Replace the credentials that the function could reach.',
  ],
  falsePositives: [
    'A vendor publishes the layer, or AWS for something that its documentation did not name yet; each publisher alerts once.',
  ],
  firstSeen: (e) => ({ of: e.account.id, each: publishersIn(e) }),
  mitre: ['T1525', 'T1574'],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html'],
})

/** The other accounts whose layers the call names. */
function publishersIn(e: ApiCall): readonly string[] {
  const accounts = layersIn(e).map((layer) => publisherOf(layer, e))
  return [...new Set(accounts.filter((id) => id !== undefined))].sort()
}
