import type { ApiCall } from '../../shared/core/event.ts'
import { listAt } from '../../shared/core/json.ts'

/** The names of the parameters that a call of Parameter Store names, or the path that they lie under. */
export function parametersIn({ request }: ApiCall): readonly string[] {
  return [...listAt(request, 'name'), ...listAt(request, 'names'), ...listAt(request, 'path')].map(String)
}
