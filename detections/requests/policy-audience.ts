import type { ApiCall } from '../../shared/core/event.ts'
import { type Json, listAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { otherAccounts, publicStatements } from './policy-document.ts'

export const everyone = 'everyone'

/**
 * Whom a resource's policy lets in beyond its own account, in words: "everyone", "account 123456789012", "2 other
 * accounts". `undefined` where nobody.
 */
export function policyAudience(document: Json | undefined, own: string): string | undefined {
  return publicStatements(document).length > 0 ? everyone : accountsInWords(otherAccounts(document, own))
}

export function accountsInWords(accounts: readonly string[]): string | undefined {
  const [only, ...more] = accounts
  if (only === undefined) return undefined
  return more.length === 0 ? `account ${only}` : `${accounts.length} other accounts`
}

/** Whom AddPermission of SNS or SQS lets in: it names accounts instead of a policy. */
export function addedAudience({ request, account }: ApiCall): string | undefined {
  // SNS has one spelling, SQS another, and CloudTrail has written both with a capital.
  const added = ['aWSAccountId', 'AWSAccountId', 'aWSAccountIds', 'AWSAccountIds']
    .flatMap((parameter) => listAt(request, parameter))
    .map(String)
  return added.includes('*') ? everyone : accountsInWords(added.filter((id) => id !== account.id))
}

/** Another account is often one of the same company, and the more so where a pipeline lets it in. */
export function severityOfAudience(
  { tool }: ApiCall,
  audience: string | undefined,
  ofAccounts: 'medium' | 'low' = 'medium',
): Severity {
  if (audience === everyone) return 'high'
  if (tool?.automatic !== true) return ofAccounts
  return ofAccounts === 'medium' ? 'low' : 'information'
}
