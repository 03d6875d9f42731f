import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { nameIn } from './arns.ts'

/** The cluster that a call of ECS is about; ECS takes the one named "default" where the call names none. */
export function ecsClusterOf({ request }: ApiCall): string {
  return nameIn(textAt(request, 'cluster')) ?? 'default'
}

export function eksClusterOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'name') ?? textAt(request, 'clusterName')
}
