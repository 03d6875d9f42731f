import type { ApiCall } from '../../../shared/core/event.ts'
import { flagAt, textAt } from '../../../shared/core/json.ts'
import { grantOf } from './grants.ts'
import { isOwnIdentity } from './identities.ts'

/**
 * The policies of AWS, next to AdministratorAccess, whose holder can become an administrator, read every secret, or
 * switch off what guards the account. The ARN begins with the partition.
 */
export const powerfulPolicies = [
  ':iam::aws:policy/IAMFullAccess',
  ':iam::aws:policy/PowerUserAccess',
  ':iam::aws:policy/AdministratorAccess-Amplify',
  ':iam::aws:policy/AdministratorAccess-AWSElasticBeanstalk',
  ':iam::aws:policy/AWSOrganizationsFullAccess',
  ':iam::aws:policy/AWSSSODirectoryAdministrator',
  ':iam::aws:policy/AWSSSOMasterAccountAdministrator',
  ':iam::aws:policy/AWSCloudTrail_FullAccess',
  ':iam::aws:policy/AmazonGuardDutyFullAccess',
  ':iam::aws:policy/AmazonGuardDutyFullAccess_v2',
  ':iam::aws:policy/AWSSecurityHubFullAccess',
  ':iam::aws:policy/AmazonSSMFullAccess',
  ':iam::aws:policy/SecretsManagerReadWrite',
  ':iam::aws:policy/job-function/SystemAdministrator',
] as const

/** Whether it makes an administrator, or nearly one. */
export function isPowerful(policyArn: string): boolean {
  return [':iam::aws:policy/AdministratorAccess', ...powerfulPolicies].some((end) => policyArn.endsWith(end))
}

/** The name of the policy that a call of IAM is about, by ARN or inline. */
function policyNameOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'policyName') ?? textAt(request, 'policyArn')?.split('/').at(-1)
}

/** "policy orders", "inline policy logs" */
export function policyInWords(e: ApiCall): string {
  const name = policyNameOf(e)
  const inline = /^(?:Put|Delete)(?:User|Role|Group)Policy$/.test(e.action.name)
  if (name === undefined) return inline ? 'an inline policy' : 'a policy'
  return `${inline ? 'inline policy' : 'policy'} ${name}`
}

/**
 * Whether the policy's name says that it takes permissions away. The console ends sessions with AWSRevokeOlderSessions,
 * and AWS quarantines users whose access key it found in public.
 */
export function namesDenial(e: ApiCall): boolean {
  return /deny|AWSRevokeOlderSessions|AWSCompromisedKeyQuarantine/i.test(policyNameOf(e) ?? '')
}

/** AttachRolePolicy, PutUserPolicy... for the caller's own user or role. */
export function widensOwn(e: ApiCall): boolean {
  return /^(?:Attach|Put)/.test(e.action.name) && isOwnIdentity(e) && !namesDenial(e)
}

/** Whether the call makes a policy version what counts from now on. */
export function setsDefault({ action, request }: ApiCall): boolean {
  return action.name !== 'CreatePolicyVersion' || flagAt(request, 'setAsDefault') === true
}

/** Whether some other detection tells of a change of policies, and says more than that there was one. */
export function isToldInDetail(e: ApiCall): boolean {
  if (/^(?:Detach|Delete)/.test(e.action.name)) return namesDenial(e)
  const attached = textAt(e.request, 'policyArn') ?? ''
  if (e.action.name === 'AttachUserPolicy' && attached.includes('policy/AWSCompromisedKeyQuarantine')) return true
  if (e.action.name.startsWith('Attach') && isPowerful(attached)) return true
  return widensOwn(e) || (setsDefault(e) && grantOf(e) !== undefined)
}
