import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'

/** The ARN by which commands name a newer load balancer. */
export function loadBalancerArnOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'loadBalancerArn')
}

/** The listener that a call made or changed. */
export function listenerArnOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'listenerArn') ?? textAt(response, 'listeners', 0, 'listenerArn')
}
