import type { ApiCall } from '../../../shared/core/event.ts'
import { at, textAt } from '../../../shared/core/json.ts'

/**
 * What ModifyInstanceAttribute set `name` to, as text: `{"ebsOptimized": {"value": true}}`, `{"userData":
 * "<sensitiveDataRemoved>"}`, or the older form `{"attribute": "ebsOptimized", "value": "true"}`. `undefined` where the
 * call is about another attribute.
 */
export function newAttribute({ request }: ApiCall, name: string): string | undefined {
  if (textAt(request, 'attribute') === name) return String(at(request, 'value') ?? '')
  const stated = at(request, name)
  return stated === undefined || stated === null ? undefined : String(at(stated, 'value') ?? textAt(stated) ?? '')
}
