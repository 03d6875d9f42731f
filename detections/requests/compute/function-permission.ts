import type { ApiCall } from '../../../shared/core/event.ts'
import { type JsonObject, textAt } from '../../../shared/core/json.ts'
import { type Audience, policyAudience } from '../audience.ts'

/**
 * Whom a permission of Lambda lets in, for a function or a layer: the call names the parts of a statement.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 */
export function permissionAudienceOf({ request, account }: ApiCall): Audience {
  const principal = textAt(request, 'principal')
  const equal = withValues({
    'aws:PrincipalOrgID': textAt(request, 'principalOrgID') ?? textAt(request, 'organizationId'),
    'aws:SourceAccount': textAt(request, 'sourceAccount'),
    'lambda:EventSourceToken': textAt(request, 'eventSourceToken'),
  })
  const like = withValues({ 'aws:SourceArn': textAt(request, 'sourceArn') })
  const statement = {
    Effect: 'Allow',
    Principal:
      principal !== undefined && /^[\w.-]+\.[a-z]+$/.test(principal)
        ? { Service: principal }
        : { AWS: principal ?? [] },
    Action: textAt(request, 'action') ?? 'lambda:InvokeFunction',
    Condition: { StringEquals: equal, ArnLike: like },
  }
  return policyAudience({ Statement: statement }, account.id)
}

function withValues(condition: Readonly<Record<string, string | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(condition).filter(([, value]) => value !== undefined))
}

/** The option of the AWS CLI that names the version or alias which a call of Lambda was about, where it was about one. */
export function qualifierOption({ request }: ApiCall): readonly string[] {
  const written = textAt(request, 'functionName')?.match(/^(?:.*:function:)?[^:]+:([^:]+)$/)?.[1]
  const qualifier = textAt(request, 'qualifier') ?? written
  return qualifier === undefined ? [] : ['--qualifier', qualifier]
}
