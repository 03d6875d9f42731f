import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** The account that a call of Account Management changes, where it is not the caller's own: a member of the organization. */
export function memberAccountOf({ request, account }: ApiCall): string | undefined {
  const target = textAt(request, 'accountId')
  return target === account.id ? undefined : target
}

/** " of account 123456789012"; empty where the account is the caller's own. */
export function ofMemberAccount(e: ApiCall): string {
  const target = memberAccountOf(e)
  return target === undefined ? '' : ` of account ${target}`
}
