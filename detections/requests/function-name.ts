import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/**
 * The name of the Lambda function that a call is about. Callers may write it as a name, `name:qualifier`, an ARN, or an
 * account and a name.
 */
export function functionOf({ request }: ApiCall): string | undefined {
  const stated = textAt(request, 'functionName')
  return stated?.match(/(?:^|:)function:([^:]+)/)?.[1] ?? stated?.split(':')[0]
}
