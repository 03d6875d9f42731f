import type { CloudTrailServiceEvent } from '../../../shared/core/event.ts'
import { isJsonObject, type Json } from '../../../shared/core/json.ts'

/**
 * The member account that an event of AWS Organizations is about: the one account ID in its details that is not the
 * account that received it. Each event keeps it under another name.
 */
export function memberIn({ details, account }: CloudTrailServiceEvent): string | undefined {
  return accountIds(details).find((id) => id !== account.id)
}

/** "Account 123456789012", to begin a sentence. */
export function memberInWords(e: CloudTrailServiceEvent): string {
  const id = memberIn(e)
  return id === undefined ? 'A member account' : `Account ${id}`
}

function accountIds(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return /^\d{12}$/.test(value) ? [value] : []
  return isJsonObject(value) ? Object.values(value).flatMap(accountIds) : []
}
