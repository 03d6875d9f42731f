import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** The name of the load balancer: classic ones are called by it, newer ones by their ARN or that of a listener. */
export function loadBalancerOf({ request }: ApiCall): string | undefined {
  const arn = textAt(request, 'loadBalancerArn') ?? textAt(request, 'listenerArn')
  return textAt(request, 'loadBalancerName') ?? arn?.split('/')[2]
}

/** The ARN by which commands name a newer load balancer. */
export function loadBalancerArnOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'loadBalancerArn')
}

/** The listener that a call made or changed. */
export function listenerArnOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'listenerArn') ?? textAt(response, 'listeners', 0, 'listenerArn')
}
