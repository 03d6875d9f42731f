import * as z from 'zod'
import { type Actor, type Background, type Machine, ofAccount } from '../../core/actor.ts'
import { flagOf } from '../../core/json.ts'
import { optionalObject, text } from '../read-leniently.ts'

/** CloudTrail writes flags as texts: "true", "false", once "False". */
export const flag = z
  .union([z.boolean(), z.string(), z.number()])
  .nullish()
  .transform((value) => flagOf(value ?? undefined))

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
  credentialId: text,
  onBehalfOf: optionalObject({ userId: text }),
  invokedByDelegate: optionalObject({ accountId: text }),
  inScopeOf: optionalObject({ sourceArn: text, issuerType: text, credentialsIssuedTo: text }),
  sessionContext: optionalObject({
    sessionIssuer: optionalObject({ type: text, arn: text, userName: text }),
    attributes: optionalObject({ mfaAuthenticated: flag, creationDate: text }),
    sourceIdentity: text,
    signInSessionArn: text,
    assumedRoot: flag,
    ec2RoleDelivery: text,
  }),
})

type UserIdentity = NonNullable<z.infer<typeof userIdentity>>

/** @param recordedIn the account of the record: an actor of any other is called by its account, too. */
export function readActor(identity: Partial<UserIdentity> = {}, recordedIn: string | undefined): Actor {
  const actor = readNamed(identity, recordedIn)
  return isCalledByAccount(actor) ? { ...actor, name: `${actor.name}${ofAccount(actor)}` } : actor
}

/** S3 and KMS write a word in place of the account where nobody signed the request. */
function isOtherAccount(accountId: string | undefined, recordedIn: string | undefined): boolean {
  return /^\d{12}$/.test(accountId ?? '') && recordedIn !== undefined && accountId !== recordedIn
}

/** The names of the others say the account themselves, or there is none to say. */
function isCalledByAccount({ kind }: Actor): boolean {
  return kind !== 'aws-account' && kind !== 'aws-service' && kind !== 'unknown'
}

function readNamed(identity: Partial<UserIdentity>, recordedIn: string | undefined): Actor {
  const { type, arn, accountId, principalId, accessKeyId, invokedBy, identityProvider: provider } = identity
  const userName = identity.userName === hiddenName ? undefined : identity.userName
  const mfaAuthenticated = identity.sessionContext?.attributes?.mfaAuthenticated
  const background = readBackground(identity)
  const isForeign = isOtherAccount(accountId, recordedIn)
  const base = { accountId, isForeign, arn, principalId, accessKeyId, invokedBy, mfaAuthenticated, background }
  switch (type) {
    case 'Root':
      return { ...base, kind: 'root', ...readRoot(identity) }
    case 'IAMUser':
      return { ...base, kind: 'iam-user', ...readUser(identity) }
    case 'AssumedRole':
    case 'Role':
      return { ...base, kind: 'assumed-role', ...readRole(identity), machine: readMachine(identity) }
    case 'FederatedUser':
      return { ...base, kind: 'federated-user', ...readFederatedUser(identity) }
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
      return { ...base, kind: 'aws-account', name: accountInWords(accountId, recordedIn) }
    default:
      if (isServiceEvent(identity)) return { ...base, kind: 'aws-service', name: invokedBy ?? 'an AWS service' }
      return { ...base, kind: 'unknown', name: nameOfUnknown(userName, arn ?? principalId) }
  }
}

function nameOfUnknown(userName: string | undefined, id: string | undefined): string {
  return userName === undefined ? (id ?? 'someone') : called('user', userName)
}

/** A name that somebody chose, with what it is where it reads like that of somebody else. */
function called(what: string, name: string): string {
  return soundsLikeAnother.test(name) ? `${what} ${name}` : name
}

/** The root user, AWS and its services, accounts, and words that stand for nobody or for everybody. */
const soundsLikeAnother =
  /^(?:root(?:[-_. ]?user)?|aws|amazon|aws[-_. ]?(?:internal|service|root)|tocsin|account|every(?:one|body)|some(?:one|body)|no(?:one|body)|any(?:one|body)|anonymous|unknown|the|an?|\d{12})$|amazonaws|\s/i

function readUser({ userName, arn }: Partial<UserIdentity>) {
  const isHidden = userName === hiddenName
  const stated = (isHidden ? undefined : userName) ?? lastPart(arn)
  if (stated !== undefined) return { name: called('IAM user', stated), userName: stated }
  return { name: isHidden ? 'an IAM user whose name AWS hides' : 'an IAM user', userName: undefined }
}

/** Service events have `accountId` and `invokedBy`, and no `type`. What names a principal is none. */
function isServiceEvent({
  type,
  invokedBy,
  arn,
  principalId,
  accessKeyId,
  sessionContext,
}: Partial<UserIdentity>): boolean {
  return (type ?? arn ?? principalId ?? accessKeyId ?? sessionContext) === undefined && invokedBy !== undefined
}

function accountInWords(accountId: string | undefined, recordedIn: string | undefined): string {
  return named(accountId === recordedIn ? 'account' : 'other account', accountId)
}

function readRoot({ accessKeyId, sessionContext }: Partial<UserIdentity>) {
  const isCentral = sessionContext?.assumedRoot === true
  const hasCredentials = accessKeyId !== undefined || sessionContext !== undefined
  return { isCentral, hasCredentials, name: isCentral ? 'a central root session' : 'root' }
}

/** What S3 and KMS write where nobody signed the request. */
const anonymous: ReadonlySet<string> = new Set(['anonymous', 'ANONYMOUS_PRINCIPAL'])

/** CloudTrail's text for what someone typed where a user name was asked for: it may have been a password. */
const hiddenName = 'HIDDEN_DUE_TO_SECURITY_REASONS'

function readBackground(identity: Partial<UserIdentity>): Background {
  const { sessionContext, onBehalfOf, credentialId, inScopeOf, invokedByDelegate } = identity
  return {
    signInSession: sessionContext?.signInSessionArn,
    onBehalfOf: onBehalfOf?.userId,
    credentialId,
    sourceArn: inScopeOf?.sourceArn,
    delegate: invokedByDelegate?.accountId,
  }
}

/**
 * Roles that IAM Identity Center makes for a permission set, as `AWSReservedSSO_ReadOnly_0123456789abcdef`. Anybody may call
 * a role so; nobody else can make one under this path.
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
const permissionSetRole =
  /^arn:[^:]*:iam::\d*:role\/aws-reserved\/sso\.amazonaws\.com\/(?:[^/]+\/)?AWSReservedSSO_(.+)_[0-9a-f]{16}$/

function readRole({ arn, principalId, sessionContext, invokedByDelegate }: Partial<UserIdentity>) {
  const [, roleInArn, sessionInArn] = arn?.split('/') ?? []
  const roleName = sessionContext?.sessionIssuer?.userName ?? roleInArn
  const sessionName = sessionInArn ?? principalId?.split(':')[1]
  const roleArn = sessionContext?.sessionIssuer?.arn
  const permissionSet = roleArn?.match(permissionSetRole)?.[1]
  const sourceIdentity = sessionContext?.sourceIdentity
  const role = { roleName, sessionName, permissionSet, sourceIdentity, roleArn }
  const inRole = named('role', roleName)
  // A person's session of a permission set is named after the person.
  if (permissionSet !== undefined && sessionName !== undefined) {
    return { ...role, name: called('Identity Center user', sessionName) }
  }
  if (invokedByDelegate?.accountId !== undefined) {
    return { ...role, name: `account ${invokedByDelegate.accountId} (${inRole})` }
  }
  if (sourceIdentity !== undefined) return { ...role, name: `${called('source identity', sourceIdentity)} (${inRole})` }
  return { ...role, name: sessionName === undefined ? inRole : `${inRole} (session ${sessionName})` }
}

/** EC2 names the sessions of its instances after them; the other names are those that its other services always give. */
const machineSessions: readonly (readonly [RegExp, string])[] = [
  [/^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/, 'AWS::EC2::Instance'],
  [/^[0-9a-f]{32}$/, 'AWS::ECS::Task'],
  [/^AWSCodeBuild-[0-9a-f-]{36}$/, 'AWS::CodeBuild::Build'],
  [/^GlueJobRunnerSession$/, 'AWS::Glue::Job'],
]

function readMachine(identity: Partial<UserIdentity>): Machine | undefined {
  const { sessionContext, inScopeOf } = identity
  const { sessionName } = readRole(identity)
  const name = sessionName ?? 'unknown'
  const { issuerType, credentialsIssuedTo } = inScopeOf ?? {}
  if (issuerType !== undefined) {
    return { type: issuerType, name: credentialsIssuedTo?.split(/[:/]/).at(-1) || name }
  }
  if (sessionContext?.ec2RoleDelivery !== undefined) return { type: 'AWS::EC2::Instance', name }
  const type = machineSessions.find(([pattern]) => pattern.test(name))?.[1]
  return type === undefined ? undefined : { type, name }
}

/** The name of such a session is whatever the holder of the key wrote there, often the ID of the user again. */
function readFederatedUser({ arn, sessionContext }: Partial<UserIdentity>) {
  const issuer = sessionContext?.sessionIssuer
  const isRoot = issuer?.type === 'Root' || (issuer?.arn?.endsWith(':root') ?? false)
  const userName = issuer?.userName ?? lastPart(issuer?.arn)
  const issuerName = isRoot ? 'root' : userName === undefined ? undefined : called('IAM user', userName)
  const federatedName = lastPart(arn)
  const calls = { federatedName, issuerName, issuerArn: issuer?.arn }
  if (issuerName === undefined) return { ...calls, name: named('federated user', federatedName) }
  const isId = federatedName === undefined || /^A[IKRS][A-Z]A[0-9A-Z]{12,}$/.test(federatedName)
  return {
    ...calls,
    name: isId || federatedName === issuerName ? issuerName : `${issuerName} (federated as ${federatedName})`,
  }
}

function named(what: string, name: string | undefined): string {
  if (name !== undefined) return `${what} ${name}`
  return `a ${what}`.replace(/^a (?=[aeioAEIO])/, 'an ').replace(/^an other/, 'another')
}

function lastPart(arn: string | undefined): string | undefined {
  return arn?.split('/').at(-1) || undefined
}
