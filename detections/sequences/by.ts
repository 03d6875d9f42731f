import { type DomainEvent, isOfKind } from '../../shared/core/event.ts'
import { byActor, type ReadsNames } from '../../shared/core/sequence.ts'

/** The things of some types that an event names, as `AWS::S3::Bucket`. */
function byResource(...types: readonly string[]): ReadsNames {
  return ({ resources }) => resources.flatMap(({ type, name }) => (types.includes(type) ? name : []))
}

export const byBucket = byResource('AWS::S3::Bucket')

export const byInstance = byResource('AWS::EC2::Instance')

/** An instance or a cluster; their names are different in an account. */
export const byDatabase = byResource('AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::Redshift::Cluster')

export const bySnapshot = byResource('AWS::EC2::Snapshot')

export const byDatabaseSnapshot = byResource('AWS::RDS::DBSnapshot', 'AWS::RDS::DBClusterSnapshot')

export const byFunction = byResource('AWS::Lambda::Function')

/** The users that a call is about. */
export const byUserNamed = byResource('AWS::IAM::User')

/** The user who acts; behind a federated session, whose key opened it. */
export function byUserActing(event: DomainEvent): readonly string[] {
  if (!('actor' in event)) return []
  const { kind } = event.actor
  return kind === 'iam-user' || (kind === 'federated-user' && event.actor.issuerName !== undefined)
    ? byActor(event)
    : []
}

/** Whose key a call is about: of a call that names no user, IAM takes the caller. */
export function byKeyOwner(event: DomainEvent): readonly string[] {
  const named = byUserNamed(event)
  return named.length > 0 ? named : byUserActing(event)
}

export const byRoleNamed = byResource('AWS::IAM::Role')

/** The role of the account that acts, in all sessions. */
export function byRoleActing(event: DomainEvent): readonly string[] {
  if (!('actor' in event) || event.actor.kind !== 'assumed-role' || event.actor.isForeign) return []
  return event.actor.roleName === undefined ? [] : [event.actor.roleName]
}

export function byAddress(event: DomainEvent): readonly string[] {
  return 'network' in event && event.network.kind === 'ip' ? [event.network.address] : []
}

export function byRegion({ region }: DomainEvent): readonly string[] {
  return [region]
}

/** The call, as `ec2:RunInstances`. */
function byCall(event: DomainEvent): readonly string[] {
  return isOfKind(event, 'api-call') ? [`${event.action.service}:${event.action.name}`] : []
}

/** What documents may name beside types of things, as `AWS::S3::Bucket`. */
export const readers = {
  actor: byActor,
  'acting-user': byUserActing,
  'acting-role': byRoleActing,
  'key-owner': byKeyOwner,
  address: byAddress,
  region: byRegion,
  call: byCall,
} as const satisfies Readonly<Record<string, ReadsNames>>

/** CloudFormation's name of a type. */
export const typeForm = /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/

/** Of a name that is no reader's, the things of that type. */
export function readerOf(name: string): ReadsNames {
  return new Map<string, ReadsNames>(Object.entries(readers)).get(name) ?? byResource(name)
}
