import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** "IAM user bob", or "an IAM user" where the call names none. */
export function userInWords({ request }: ApiCall): string {
  const name = textAt(request, 'userName')
  return name === undefined ? 'an IAM user' : `IAM user ${name}`
}
