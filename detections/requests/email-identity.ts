import type { ApiCall } from '../../shared/core/event.ts'
import { textIn } from './parameters.ts'

/** The domain or address that a call of SES names; each version of the API names it in its own way. */
export function emailIdentityOf({ request }: ApiCall): string | undefined {
  const names = ['emailIdentity', 'identity', 'emailAddress', 'domain']
  return names.map((name) => textIn(request, name)).find((value) => value !== undefined)
}
