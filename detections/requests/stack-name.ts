import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** The name of the CloudFormation stack that a call is about, which callers may give by its ARN. */
export function stackOf({ request }: ApiCall): string | undefined {
  const stated = textAt(request, 'stackName')
  return stated?.match(/:stack\/([^/]+)/)?.[1] ?? stated
}
