import type { Step } from '../../../shared/core/detection.ts'
import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'
import { aws } from '../../../shared/core/shell-command.ts'
import { resourceOf } from '../resource-names.ts'
import { named } from '../words.ts'

/** The user, role or group that a call of IAM names. */
export interface Identity {
  readonly kind: 'user' | 'role' | 'group'
  readonly name: string
}

export function identityOf({ request }: ApiCall): Identity | undefined {
  for (const kind of ['user', 'role', 'group'] as const) {
    const name = textAt(request, `${kind}Name`)
    if (name !== undefined) return { kind, name }
  }
  return undefined
}

/** "role Deploy" */
export function identityInWords(e: ApiCall): string {
  const identity = identityOf(e)
  return identity === undefined ? 'an identity' : `${identity.kind} ${identity.name}`
}

/** Whether the actor is the user, or works in the role, that the call names. */
export function isOwnIdentity(e: ApiCall): boolean {
  const { actor } = e
  const identity = identityOf(e)
  if (actor.isForeign) return false
  if (actor.kind === 'iam-user') return identity?.kind === 'user' && actor.userName === identity.name
  return actor.kind === 'assumed-role' && identity?.kind === 'role' && actor.roleName === identity.name
}

/** Undoes AttachUserPolicy and PutUserPolicy, and the same for roles and groups. */
export function takePolicyAway(e: ApiCall): readonly Step[] {
  const identity = identityOf(e)
  if (identity === undefined) return []
  const { kind, name } = identity
  const policyArn = textAt(e.request, 'policyArn')
  const policyName = textAt(e.request, 'policyName')
  const purpose = 'If it is not meant, take the policy away:'
  if (policyArn !== undefined) {
    return [{ do: purpose, run: aws`iam detach-${kind}-policy --${kind}-name ${name} --policy-arn ${policyArn}` }]
  }
  if (policyName === undefined) return []
  return [{ do: purpose, run: aws`iam delete-${kind}-policy --${kind}-name ${name} --policy-name ${policyName}` }]
}

/** Whether the name of a group or role says that it may do nearly everything; what it really may do no event says. */
export function soundsPowerful(name: string | undefined): boolean {
  return /administrator|(?:^|[-_])admins?(?:[-_]|$)|admins?(?:role|access)?$|power-?user|super-?user|break-?glass|full-?access|^OrganizationAccountAccessRole$|^AWSControlTowerExecution$/i.test(
    name ?? '',
  )
}

/** "IAM user bob" */
export function userInWords({ request }: ApiCall): string {
  return named('IAM user', textAt(request, 'userName'))
}

/** "role Deploy", whether a call of IAM names it or one of STS. */
export function roleInWords(e: ApiCall): string {
  return named('role', resourceOf(e, 'AWS::IAM::Role'))
}
