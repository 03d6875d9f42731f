import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'
import { nameIn } from '../arns.ts'
import { soundsPowerful } from './identities.ts'

/** The powerful role that SetIdentityPoolRoles gives to those who do not sign in. */
export function powerfulGuestRole({ action, request }: ApiCall): string | undefined {
  if (action.name !== 'SetIdentityPoolRoles') return undefined
  const role = nameIn(textAt(request, 'roles', 'unauthenticated'))
  return soundsPowerful(role) ? role : undefined
}
