import type { ApiCall } from '../../shared/core/event.ts'
import { at, type Json, textAt } from '../../shared/core/json.ts'

/**
 * A parameter of a call of EC2, by the names of the older calls: `instanceId`. Newer calls are recorded under
 * `<call>Request`, with names that begin with a capital.
 */
export function ec2Parameter({ request, action }: ApiCall, ...path: readonly string[]): Json | undefined {
  return at(request, ...path) ?? at(request, `${action.name}Request`, ...path.map(capitalized))
}

export function ec2Text(e: ApiCall, ...path: readonly string[]): string | undefined {
  return textAt(ec2Parameter(e, ...path))
}

/** What a call of EC2 returned: newer calls are recorded under `<call>Response`. */
export function ec2Result({ response, action }: ApiCall, ...path: readonly string[]): string | undefined {
  return textAt(response, ...path) ?? textAt(response, `${action.name}Response`, ...path)
}

/** Numbers of the newer calls are recorded as texts. */
export function toNumber(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
