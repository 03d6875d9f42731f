import type { ApiCall } from '../../../shared/core/event.ts'
import { listAt } from '../../../shared/core/json.ts'
import { otherAccountIn } from '../arns.ts'

/** The ARNs of the layers that a call gives a function. */
export function layersIn({ request }: ApiCall): readonly string[] {
  return listAt(request, 'layers').filter((layer) => typeof layer === 'string')
}

/** The account that publishes a layer, where it is neither the function's own nor AWS's for that layer. */
export function publisherOf(layer: string, { account }: ApiCall): string | undefined {
  return isOfAws(layer) ? undefined : otherAccountIn(layer, account.id)
}

/** Whether AWS publishes it: who gives it to a function switches on CloudWatch Lambda Insights. */
export function isOfAws(layer: string): boolean {
  const [, , , , account = '', , name] = layer.split(':')
  return name?.startsWith('LambdaInsightsExtension') === true && insightsAccounts.has(account)
}

/**
 * One for most regions, and for some their own.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Lambda-Insights-extension-versions.html
 * @see https://github.com/awslabs/serverless-plugin-lambda-insights/blob/main/layerVersions.json
 */
const insightsAccounts: ReadonlySet<string> = new Set([
  '580247275435',
  '012438385374',
  '194566237122',
  '285320876703',
  '339249233099',
  '439286490199',
  '488211338238',
  '519774774795',
  '891564319516',
])
