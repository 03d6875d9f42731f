import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'
import { textIn } from '../parameters.ts'

/** "account 123456789012", "OU ou-ab12-11111111", "the root of the organization". */
export function targetInWords(id: string | undefined): string {
  if (id === undefined) return 'an unnamed part of the organization'
  if (/^\d{12}$/.test(id)) return `account ${id}`
  if (id.startsWith('ou-')) return `OU ${id}`
  return isRoot(id) ? 'the root of the organization' : id
}

export function isRoot(id: string | undefined): boolean {
  return id?.startsWith('r-') === true
}

/** The account that a call names, for a sentence. */
export function memberOf({ request }: ApiCall): string {
  const id = textAt(request, 'accountId')
  return id === undefined ? 'a member account' : `account ${id}`
}

/** The account that a call of Account Management changed, where it is another than the caller's. */
export function otherAccountOf({ request, account }: ApiCall): string | undefined {
  const id = textIn(request, 'accountId')
  return id === account.id ? undefined : id
}

/** " of account 123456789012"; empty where the account is the caller's own. */
export function ofOtherAccount(e: ApiCall): string {
  const id = otherAccountOf(e)
  return id === undefined ? '' : ` of account ${id}`
}

/** "region af-south-1", or "region af-south-1 for account 123456789012". */
export function regionInWords(e: ApiCall): string {
  const account = otherAccountOf(e)
  const region = textIn(e.request, 'regionName')
  const what = region === undefined ? 'a region' : `region ${region}`
  return account === undefined ? what : `${what} for account ${account}`
}

/** The words that a command of Account Management needs to change a member account. */
export function forAccount(id: string | undefined): readonly string[] {
  return id === undefined ? [] : ['--account-id', id]
}
