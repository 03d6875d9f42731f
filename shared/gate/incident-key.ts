import { createHash } from 'node:crypto'
import { isAws, lastingName } from '../core/actor.ts'
import type { Alert } from '../core/alert.ts'
import type { BehindIt } from '../core/behind-it.ts'
import { fromWhere } from '../core/detection.ts'
import type { AlarmState, ApiCall, DomainEvent } from '../core/event.ts'
import { asTaker, type TakenSession } from '../core/taken-session.ts'
import { withoutChanging } from './signature.ts'

/** Whom or what an incident is about. */
export interface Subject {
  /** What alerts of one incident share. */
  readonly key: string
  /** For a sentence: "alice", "Config rule s3-bucket-logging-enabled". */
  readonly about: string
  /** What tells of it and of much else, where nobody acts: a log group, AWS Config. */
  readonly source?: string
}

/**
 * Who or what makes the noise, from one incident to the next: a role in all its sessions, a log group with all its lines,
 * or all that comes of one kind of event.
 */
export function noiseOf({ event }: Alert): string {
  const maker = 'actor' in event ? lastingName(event.actor) : event.kind === 'log-line' ? event.logGroup : ''
  return hashOf(event.account.id, event.kind, maker)
}

/**
 * Who acted, in which session; where nobody did, the thing: a Config rule over all its resources, a kind of line in a log
 * group, a resource.
 * @param who who is behind it: where a session was taken, whoever took it acted
 */
export function subjectOf(alert: Alert, { cause, taken }: BehindIt = {}): Subject {
  return acting(asTaker(alert.event, taken)) ?? cause?.subject ?? subjectOfThing(alert)
}

/** Whoever made a call, where an alert on something else is put down to them. */
export function subjectOfCall(call: ApiCall, taken: TakenSession | undefined): Subject {
  const event = asTaker(call, taken)
  return acting(event) ?? { key: keyOf(event, 'actor', call.actor.name), about: call.actor.name }
}

function acting(event: DomainEvent): Subject | undefined {
  const actor = actorNameOf(event)
  if (actor === undefined) return undefined
  const named = ['actor', fromWhere(event, actor), ...namedBy(event)]
  return { key: keyOf(event, ...(sessionOf(event) ?? named)), about: actor }
}

/** A person whom another directory names may be called as an IAM user is. */
function namedBy(event: DomainEvent): readonly string[] {
  if (!('actor' in event)) return []
  const { actor } = event
  if (actor.kind === 'assumed-role') return actor.permissionSet === undefined ? [] : ['identity-center-user']
  const isElsewhere = ['identity-center-user', 'saml-user', 'web-identity-user', 'directory-user'].includes(actor.kind)
  return isElsewhere ? [actor.kind] : []
}

/** What stays the same in one role after the other, where a record says it: the sign-in to the console, or the source identity. */
function sessionOf(event: DomainEvent): readonly string[] | undefined {
  if (!('actor' in event) || event.actor.kind !== 'assumed-role') return undefined
  const { background, sourceIdentity } = event.actor
  if (background.signInSession !== undefined) return ['sign-in', background.signInSession]
  return sourceIdentity === undefined ? undefined : ['source', fromWhere(event, sourceIdentity)]
}

/** Whoever is called by a chosen name, as a federated user is, counts as who stands behind it. */
function actorNameOf(event: DomainEvent): string | undefined {
  if (!('actor' in event) || isAws(event.actor) || event.actor.kind === 'unknown') return undefined
  return event.actor.kind === 'federated-user' ? lastingName(event.actor) : event.actor.name
}

/** Whatever an alarm tells has one incident. */
export function subjectOfAlarm(event: AlarmState, alarm: string): Subject {
  return { key: keyOf(event, 'thing', event.region, alarm), about: alarm }
}

function subjectOfThing(alert: Alert): Subject {
  const { event, title } = alert
  const { region } = event
  switch (event.kind) {
    case 'config-compliance':
      return { key: keyOf(event, 'rule', region, event.rule), about: `Config rule ${event.rule}`, source: 'AWS Config' }
    case 'finding': {
      // A first scan finds hundreds of things in hundreds of places; what somebody does to a thing is that thing's.
      const { product, type } = event
      const isUnused = product === 'IAM Access Analyzer' && type.startsWith('Unused')
      if (!isUnused && !productsThatCheck.includes(product)) return subjectOfResource(alert)
      return { key: keyOf(event, 'check', region, product), about: product, source: product }
    }
    case 'log-line': {
      const key = keyOf(event, 'log', region, event.logGroup, withoutChanging(title))
      return { key, about: event.logGroup, source: `log group ${event.logGroup}` }
    }
    case 'health-event':
      if (event.identity === undefined) return subjectOfResource(alert)
      return {
        key: keyOf(event, 'health', event.identity),
        about: `AWS Health on ${event.service}`,
        source: 'AWS Health',
      }
    case 'alarm-state':
      return subjectOfAlarm(event, event.alarm)
    case 'service-event': {
      const product = productsThatLookAt.get(event.detailType)
      if (product === undefined) return subjectOfResource(alert)
      return { key: keyOf(event, 'sight', region, product), about: `what ${product} does not see`, source: product }
    }
    default:
      return subjectOfResource(alert)
  }
}

/** What keeps a product from looking at one thing, as a role or an agent, keeps it from many. */
const productsThatLookAt: ReadonlyMap<string, string> = new Map([
  ['GuardDuty Runtime Protection Unhealthy', 'GuardDuty'],
  ['Inspector2 Coverage', 'Inspector'],
])

const productsThatCheck: readonly string[] = ['Inspector', 'Security Hub']

function subjectOfResource({ event, detection }: Alert): Subject {
  const [thing] = event.resources
  const name = thing?.name ?? detection.id
  return { key: keyOf(event, 'thing', event.region, name), about: name }
}

function keyOf(event: DomainEvent, ...parts: readonly string[]): string {
  return hashOf(event.account.id, ...parts)
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
