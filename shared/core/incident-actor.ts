import { type Actor, isAws } from './actor.ts'
import type { ApiCall, DomainEvent } from './event.ts'
import { type Resource, resourceInWords } from './resource.ts'
import { asTaker, type TakenSession } from './taken-session.ts'

/** What an incident keeps of who acts in it: what it takes to stop them, as far as their events say it. */
export interface IncidentActor {
  readonly kind: Actor['kind']
  readonly name: string
  readonly account?: string | undefined
  readonly partition: string
  readonly isForeign: boolean
  /** The IAM user who acts, or whose key opened the federated session. */
  readonly user?: string | undefined
  /** The role whose session it is. */
  readonly role?: string | undefined
  /** Whether IAM Identity Center signed them in, or the management account let them act as root. */
  readonly isCentral: boolean
  /** What the credentials of the role were delivered to, as `AWS::EC2::Instance` and its ID. */
  readonly machine?: { readonly type: string; readonly name: string } | undefined
  /** Access keys that were used and last until somebody switches them off. */
  readonly keys: readonly string[]
  /** What they made that lets somebody in after they are stopped: "IAM user bob". */
  readonly made: readonly string[]
  /** IAM users among these. */
  readonly users: readonly string[]
  /** Roles of which they took sessions that the incident is about, too: the latest first. */
  readonly taken: readonly string[]
}

const longestName = 128

/** An IAM user has two keys at most, and whoever rotates them in an attack has a few more. */
const mostKeys = 6
const mostMade = 12
const mostTaken = 12

/** `undefined` where nobody acted, or AWS did, or whoever did has no credentials yet: a sign-in was refused. */
export function incidentActorOf(
  event: DomainEvent,
  taken: TakenSession | undefined = undefined,
): IncidentActor | undefined {
  const own = ownActorOf(event)
  const taker = own && taken && ownActorOf(asTaker(event, taken))
  if (taker === undefined) return own
  // A role of another account may have a namesake here.
  const roles = [own?.isForeign ? undefined : own?.role, ...(taken?.through ?? []).map(({ role }) => role).toReversed()]
  return {
    ...taker,
    made: own?.made ?? [],
    users: own?.users ?? [],
    taken: roles.flatMap((role) => (role === undefined ? [] : cut(role))),
  }
}

function ownActorOf(event: DomainEvent): IncidentActor | undefined {
  if (!('actor' in event) || isAws(event.actor) || event.actor.kind === 'unknown') return undefined
  if (event.kind === 'console-login' && event.outcome.kind !== 'success') return undefined
  const { actor, partition } = event
  const { kind, name, accountId, isForeign, accessKeyId } = actor
  const role = actor.kind === 'assumed-role' ? actor.roleName : undefined
  const machine = actor.kind === 'assumed-role' ? actor.machine : undefined
  const user = userOf(actor)
  return {
    kind,
    name: cut(name),
    ...(accountId !== undefined && { account: cut(accountId) }),
    partition: cut(partition),
    isForeign,
    ...(user !== undefined && { user: cut(user) }),
    ...(role !== undefined && { role: cut(role) }),
    isCentral: isCentral(actor),
    ...(machine && { machine: { type: cut(machine.type), name: cut(machine.name) } }),
    keys: accessKeyId?.startsWith('AKIA') ? [cut(accessKeyId)] : [],
    made: event.kind === 'api-call' ? madeBy(event) : [],
    users: event.kind === 'api-call' ? usersMadeBy(event) : [],
    taken: [],
  }
}

/** What is known of the same actor after one more event. */
export function withMore(known: IncidentActor | undefined, more: IncidentActor | undefined): IncidentActor | undefined {
  if (known === undefined || more === undefined) return more ?? known
  const union = (a: readonly string[], b: readonly string[], most: number) => [...new Set([...a, ...b])].slice(0, most)
  // The latest of the keys: the first ones may have been disabled long since.
  const keys = [...new Set([...more.keys, ...known.keys])].slice(0, mostKeys)
  return {
    ...known,
    keys,
    made: union(known.made, more.made, mostMade),
    users: union(more.users, known.users, mostMade),
    taken: union(more.taken, known.taken, mostTaken),
  }
}

/** A federated session has no more than the user whose key issued it, and is stopped there. */
function userOf(actor: Actor): string | undefined {
  if (actor.kind === 'iam-user') return actor.userName
  // Not as it is called in sentences: a name may be quoted there, or said to be no other's.
  return actor.kind === 'federated-user' ? actor.issuerArn?.match(/:user\/(?:.*\/)?([^/]+)$/)?.[1] : undefined
}

function isCentral(actor: Actor): boolean {
  if (actor.kind === 'root') return actor.isCentral
  return actor.kind === 'identity-center-user' || (actor.kind === 'assumed-role' && actor.permissionSet !== undefined)
}

/** Calls that leave a way in, and what to call it. */
const ways: Readonly<Record<string, (thing: string) => string>> = {
  'iam:CreateUser': (thing) => thing,
  'iam:CreateRole': (thing) => thing,
  'iam:CreateAccessKey': (thing) => (thing.startsWith('IAM access key') ? thing : `a key of ${thing}`),
  'iam:CreateLoginProfile': (thing) => `the password of ${thing}`,
  'iam:UpdateLoginProfile': (thing) => `the password of ${thing}`,
  'iam:CreateServiceSpecificCredential': (thing) => `credentials of ${thing}`,
  'iam:UploadSSHPublicKey': (thing) => `an SSH key of ${thing}`,
  'iam:UploadSigningCertificate': (thing) => `a signing certificate of ${thing}`,
  'iam:UpdateAssumeRolePolicy': (thing) => `the trust policy of ${thing}`,
  'iam:CreateSAMLProvider': (thing) => thing,
  'iam:CreateOpenIDConnectProvider': (thing) => thing,
  'identitystore:CreateUser': (thing) => thing,
}

function madeBy({ action, outcome, resources }: ApiCall): readonly string[] {
  const call = `${action.service}:${action.name}`
  const say = Object.hasOwn(ways, call) ? ways[call] : undefined
  if (say === undefined || outcome.kind !== 'success') return []
  const key = resources.find(({ type }) => type === 'AWS::IAM::AccessKey')
  const user = resources.find(({ type }) => type === 'AWS::IAM::User')
  const thing = key ?? resources[0]
  if (thing === undefined) return []
  const owner = key === undefined || user === undefined ? '' : ` of ${nameOf(user)}`
  return [`${say(nameOf(thing))}${owner}`]
}

function usersMadeBy({ action, outcome, resources }: ApiCall): readonly string[] {
  if (`${action.service}:${action.name}` !== 'iam:CreateUser' || outcome.kind !== 'success') return []
  return resources.flatMap(({ type, name }) => (type === 'AWS::IAM::User' ? cut(name) : []))
}

function nameOf(thing: Resource): string {
  return resourceInWords({ ...thing, name: cut(thing.name) })
}

function cut(text: string): string {
  return text.slice(0, longestName)
}
