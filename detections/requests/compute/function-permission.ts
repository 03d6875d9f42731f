import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'
import { accountIn } from '../arns.ts'
import { serviceName } from '../service-names.ts'

/** Whether a permission of Lambda, for a function or a layer, lets in every account, with no condition on who comes. */
export function isForEveryone({ request }: ApiCall): boolean {
  const limits = ['principalOrgID', 'organizationId', 'sourceAccount', 'sourceArn']
  return textAt(request, 'principal') === '*' && limits.every((limit) => textAt(request, limit) === undefined)
}

/** The account that a permission of Lambda lets in by its number or an ARN, where it is another than the event's. */
export function otherAccountLetIn({ request, account }: ApiCall): string | undefined {
  const match = textAt(request, 'principal')?.match(/^(\d{12})$|^arn:[\w-]+:(?:iam|sts)::(\d{12}):/)
  const named = match?.[1] ?? match?.[2]
  return named === account.id ? undefined : named
}

/**
 * Whom a permission for an AWS service lets in: that account whose topics, rules or APIs have the service call the function,
 * or whoever uses the service, where the permission says no source.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html
 */
export function letInByService({ request, account }: ApiCall): string | undefined {
  const service = textAt(request, 'principal')?.match(/^([\w-]+)(?:\.[\w-]+)*\.amazonaws\.com/)?.[1]
  if (service === undefined || textAt(request, 'principalOrgID') !== undefined) return undefined
  const source = textAt(request, 'sourceArn')
  // A bucket's ARN has no account.
  const owner = textAt(request, 'sourceAccount') ?? accountIn(source)
  if (owner === account.id) return undefined
  if (owner !== undefined) return `account ${owner}, by ${serviceName(service)},`
  return source === undefined ? `whoever uses ${serviceName(service)}` : undefined
}

/** The option of the AWS CLI that names the version or alias which a call of Lambda was about, where it was about one. */
export function qualifierOption({ request }: ApiCall): readonly string[] {
  const written = textAt(request, 'functionName')?.match(/^(?:.*:function:)?[^:]+:([^:]+)$/)?.[1]
  const qualifier = textAt(request, 'qualifier') ?? written
  return qualifier === undefined ? [] : ['--qualifier', qualifier]
}
