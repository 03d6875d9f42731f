import { type Actor, ofAccount } from '../../core/actor.ts'
import { resourceInWords } from '../../core/resource.ts'

/** The actor with all that tells it from others: "alice, IAM user in 111122223333, access key AKIA..., with MFA". */
export function actorInDetail(actor: Actor): string {
  const { accessKeyId, invokedBy, background } = actor
  const service = actor.kind === 'aws-service' ? undefined : invokedBy
  const parts = [
    ...kindInWords(actor),
    told('access key', accessKeyId),
    mfaInWords(actor),
    told('sign-in session', background.signInSession?.split('/').at(-1)),
    told('credential', background.credentialId),
    actor.kind === 'identity-center-user'
      ? undefined
      : told('on behalf of Identity Center user', background.onBehalfOf),
    told('by delegated access of account', background.delegate),
    told('through', service),
    told('for', background.sourceArn),
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

function told(what: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${what} ${value}`
}

function mfaInWords(actor: Actor): string | undefined {
  const isMeant = actor.kind === 'iam-user' || (actor.kind === 'root' && !actor.isCentral)
  if (!isMeant || actor.mfaAuthenticated === undefined) return undefined
  return actor.mfaAuthenticated ? 'with MFA' : 'without MFA'
}

function kindInWords(actor: Actor): readonly (string | undefined)[] {
  // The name of one of another account says it.
  const accountId = actor.isForeign ? undefined : actor.accountId
  const inAccount = accountId === undefined ? '' : ` in ${accountId}`
  const account = told('account', accountId)
  switch (actor.kind) {
    case 'iam-user':
      return [actor.name, `IAM user${inAccount}`]
    case 'assumed-role':
      return roleInWords(actor, inAccount)
    case 'federated-user':
      return [
        actor.name,
        actor.issuerName === undefined ? undefined : told('federated user', actor.federatedName),
        told('issued by', actor.issuerArn),
      ]
    case 'saml-user':
    case 'web-identity-user':
      return [actor.name, told('from', actor.provider)]
    case 'aws-account':
      return [actor.name, told('principal', actor.principalId)]
    case 'root':
      if (!actor.isCentral) return [actor.name, account]
      return [
        `${actor.name}${inAccount}: taken with AssumeRoot from the management account or its delegate, not signed in as root`,
      ]
    case 'directory-user':
    case 'identity-center-user':
      return [actor.name, account]
    case 'aws-service':
    case 'unknown':
      return [actor.name]
    default:
      return actor satisfies never
  }
}

function roleInWords(
  role: Extract<Actor, { readonly kind: 'assumed-role' }>,
  inAccount: string,
): readonly (string | undefined)[] {
  const { name, roleName, sessionName, sourceIdentity, machine, permissionSet, background } = role
  const where = permissionSet === undefined ? (role.roleArn ?? role.arn) : `permission set ${permissionSet}${inAccount}`
  const isNamedBySession = permissionSet !== undefined || name.includes(`(session ${sessionName})`)
  const isNamedByIdentity = !isNamedBySession && background.delegate === undefined && sourceIdentity !== undefined
  return [
    isNamedByIdentity ? `${sourceIdentity} (source identity) in role ${roleName ?? 'unknown'}${ofAccount(role)}` : name,
    isNamedByIdentity ? undefined : told('source identity', sourceIdentity),
    isNamedBySession ? undefined : told('session', sessionName),
    permissionSet === undefined ? undefined : 'Identity Center',
    where,
    machine === undefined ? undefined : `credentials of ${resourceInWords(machine)}`,
  ]
}
