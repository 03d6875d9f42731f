import * as z from 'zod'
import type { Actor } from '../core/actor.ts'
import { optionalObject, text } from './read-leniently.ts'

/** CloudTrail writes flags as texts: "true", "false", once "False". */
const flag = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => (value == null ? undefined : String(value).toLowerCase() === 'true'))

/** CloudTrail's `userIdentity`. No field of it is guaranteed, not even `type`. */
export const userIdentity = optionalObject({
  type: text,
  principalId: text,
  arn: text,
  accountId: text,
  accessKeyId: text,
  userName: text,
  invokedBy: text,
  identityProvider: text,
  onBehalfOf: optionalObject({ userId: text }),
  sessionContext: optionalObject({
    sessionIssuer: optionalObject({ arn: text, userName: text }),
    attributes: optionalObject({ mfaAuthenticated: flag }),
  }),
})

type UserIdentity = NonNullable<z.infer<typeof userIdentity>>

/** @param recordedIn the account of the record: an actor of any other is called by its account. */
export function readActor(identity: Partial<UserIdentity> = {}, recordedIn: string | undefined): Actor {
  const { type, arn, accountId, principalId, accessKeyId, invokedBy, identityProvider: provider } = identity
  const issuer = identity.sessionContext?.sessionIssuer
  const userName = identity.userName === hiddenName ? undefined : identity.userName
  const mfaAuthenticated = identity.sessionContext?.attributes?.mfaAuthenticated
  const base = { accountId, arn, principalId, accessKeyId, invokedBy, mfaAuthenticated }
  switch (type) {
    case 'Root':
      return { ...base, kind: 'root', name: 'root' }
    case 'IAMUser': {
      const name = userName ?? lastPart(arn)
      const nameless = identity.userName === hiddenName ? 'an IAM user whose name AWS hides' : 'an IAM user'
      return { ...base, kind: 'iam-user', name: name ?? nameless, userName: name }
    }
    case 'AssumedRole':
    case 'Role':
      return { ...base, kind: 'assumed-role', ...readRole(identity) }
    case 'FederatedUser':
      return { ...base, kind: 'federated-user', name: named('federated user', lastPart(arn)), issuerArn: issuer?.arn }
    case 'IdentityCenterUser': {
      const userId = identity.onBehalfOf?.userId
      return { ...base, kind: 'identity-center-user', name: named('Identity Center user', userId), userId }
    }
    case 'SAMLUser':
      return { ...base, kind: 'saml-user', name: named('SAML user', userName), provider }
    case 'WebIdentityUser':
      return { ...base, kind: 'web-identity-user', name: named('web identity', userName), provider }
    case 'Directory':
      return { ...base, kind: 'directory-user', name: named('directory user', userName) }
    case 'AWSService':
      return { ...base, kind: 'aws-service', name: invokedBy ?? 'an AWS service' }
    case 'AWSAccount':
      if (anonymous.has(accountId ?? '')) return { ...base, kind: 'unknown', name: 'an anonymous caller' }
      return {
        ...base,
        kind: 'aws-account',
        name: named(accountId === recordedIn ? 'account' : 'other account', accountId),
      }
  }
  // Service events have `accountId` and `invokedBy`, and no `type`.
  if (type === undefined && invokedBy !== undefined) return { ...base, kind: 'aws-service', name: invokedBy }
  return { ...base, kind: 'unknown', name: userName ?? arn ?? principalId ?? 'someone' }
}

/** What S3 and KMS write where nobody signed the request. */
const anonymous: ReadonlySet<string> = new Set(['anonymous', 'ANONYMOUS_PRINCIPAL'])

/** CloudTrail's text for what someone typed where a user name was asked for: it may have been a password. */
const hiddenName = 'HIDDEN_DUE_TO_SECURITY_REASONS'

/** Roles that IAM Identity Center makes for a permission set, as `AWSReservedSSO_ReadOnly_0123456789abcdef`. */
const permissionSetRole = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/

function readRole({ arn, principalId, sessionContext }: Partial<UserIdentity>) {
  const [, roleInArn, sessionInArn] = arn?.split('/') ?? []
  const roleName = sessionContext?.sessionIssuer?.userName ?? roleInArn
  const sessionName = sessionInArn ?? principalId?.split(':')[1]
  const permissionSet = roleName?.match(permissionSetRole)?.[1]
  const session = sessionName === undefined ? '' : ` (session ${sessionName})`
  return {
    roleName,
    sessionName,
    permissionSet,
    roleArn: sessionContext?.sessionIssuer?.arn,
    // A person's session of a permission set is named after the person.
    name: permissionSet !== undefined && sessionName !== undefined ? sessionName : named('role', roleName) + session,
  }
}

function named(what: string, name: string | undefined): string {
  if (name !== undefined) return `${what} ${name}`
  return `a ${what}`.replace(/^a (?=[aeioAEIO])/, 'an ').replace(/^an other/, 'another')
}

function lastPart(arn: string | undefined): string | undefined {
  return arn?.split('/').at(-1) || undefined
}

/** The actor with all that tells it from others: "alice, IAM user in 111122223333, access key AKIA..., with MFA". */
export function actorInDetail(actor: Actor): string {
  const parts = [actor.name, kindInWords(actor)]
  if (actor.accessKeyId !== undefined) parts.push(`access key ${actor.accessKeyId}`)
  if (actor.mfaAuthenticated !== undefined && (actor.kind === 'root' || actor.kind === 'iam-user')) {
    parts.push(actor.mfaAuthenticated ? 'with MFA' : 'without MFA')
  }
  if (actor.invokedBy !== undefined && actor.kind !== 'aws-service') parts.push(`through ${actor.invokedBy}`)
  return parts.filter((part) => part !== undefined).join(', ')
}

function kindInWords(actor: Actor): string | undefined {
  const inAccount = actor.accountId === undefined ? '' : ` in ${actor.accountId}`
  switch (actor.kind) {
    case 'iam-user':
      return `IAM user${inAccount}`
    case 'assumed-role':
      if (actor.permissionSet !== undefined) return `Identity Center, permission set ${actor.permissionSet}${inAccount}`
      return actor.roleArn ?? actor.arn
    case 'federated-user':
      return actor.issuerArn === undefined ? undefined : `issued by ${actor.issuerArn}`
    case 'saml-user':
    case 'web-identity-user':
      return actor.provider === undefined ? undefined : `from ${actor.provider}`
    case 'aws-account':
      return actor.principalId === undefined ? undefined : `principal ${actor.principalId}`
    case 'root':
    case 'directory-user':
    case 'identity-center-user':
      return actor.accountId === undefined ? undefined : `account ${actor.accountId}`
    case 'aws-service':
    case 'unknown':
      return undefined
    default:
      return actor satisfies never
  }
}
