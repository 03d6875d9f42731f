import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'

/** Keeps every account working while nothing else is attached; AWS gives it to whatever is new. */
export const fullAccess = 'p-FullAWSAccess'

/** The policy's name where the call says it, else its ID. */
export function policyOf({ request, response }: ApiCall): string {
  const named = textAt(response, 'policy', 'policySummary', 'name') ?? textAt(request, 'name')
  return named ?? textAt(request, 'policyId') ?? 'without a name'
}

export function policyTypeOf({ request, response }: ApiCall): string | undefined {
  return (textAt(request, 'policyType') ?? textAt(response, 'policy', 'policySummary', 'type'))?.toUpperCase()
}

/** Whether policies of the type limit what accounts can do; the others organize. Unknown types count as limits. */
export function limitsAccess(type: string | undefined): boolean {
  return type === undefined || type === 'SERVICE_CONTROL_POLICY' || type === 'RESOURCE_CONTROL_POLICY'
}

/** "service control policy", "EC2 declarative policy". */
export function policyTypeInWords(type: string | undefined): string {
  return (type === undefined ? undefined : words.get(type)) ?? 'organization policy'
}

/** The plural of `policyTypeInWords`. */
export function policiesInWords(type: string | undefined): string {
  return policyTypeInWords(type).replace(/y$/, 'ies')
}

const words: ReadonlyMap<string, string> = new Map([
  ['SERVICE_CONTROL_POLICY', 'service control policy'],
  ['RESOURCE_CONTROL_POLICY', 'resource control policy'],
  ['TAG_POLICY', 'tag policy'],
  ['BACKUP_POLICY', 'backup policy'],
  ['AISERVICES_OPT_OUT_POLICY', 'AI opt-out policy'],
  ['CHATBOT_POLICY', 'chat policy'],
  ['DECLARATIVE_POLICY_EC2', 'EC2 declarative policy'],
  ['SECURITYHUB_POLICY', 'Security Hub policy'],
  ['INSPECTOR_POLICY', 'Inspector policy'],
  ['BEDROCK_POLICY', 'Bedrock policy'],
  ['S3_POLICY', 'S3 policy'],
])
