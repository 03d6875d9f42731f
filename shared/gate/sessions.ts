import * as z from 'zod'
import type { DomainEvent } from '../core/event.ts'
import type { JsonObject } from '../core/json.ts'
import type { TakenSession, Taker, Through } from '../core/taken-session.ts'
import { instant, text } from './item-fields.ts'
import type { Key, Store } from './store.ts'

/**
 * A session lasts twelve hours at most, and its last calls come late.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
const keptMilliseconds = 14 * 60 * 60_000

/** Nobody takes a role from a role from a role for long: such sessions last an hour. */
const mostThrough = 5

/** An AssumeRole that succeeded: who took which session, by the ID of the access key that was issued. */
export interface Taking extends Omit<TakenSession, 'through'> {
  readonly account: string
  readonly accessKeyId: string
}

/** Who took the sessions of roles, by the access keys that were issued for these. */
export interface Sessions {
  /** The item that says who took the session in which an event acts. */
  keyOf(event: DomainEvent): Key | undefined
  /** The item that says who took a session. */
  keyFor(taking: Taking): Key
  /** Notes who took a session; whatever is said of the same key later is not believed. */
  record(taking: Taking): Promise<void>
  /**
   * Who took the session in which an event acts, and of one that was taken from another, who began: the records may come in any
   * order. Nobody, where whoever took it says that it is for another, by a source identity.
   */
  find(event: DomainEvent): Promise<TakenSession | undefined>
}

export function createSessions(store: Store, now: () => Date): Sessions {
  const linkUnder = async (key: Key | undefined): Promise<Link | undefined> =>
    takenItem.safeParse(key && (await store.get(key))?.data).data
  return {
    keyOf,
    keyFor: ({ account, accessKeyId }) => sessionKey(account, accessKeyId),
    async record({ account, accessKeyId, by, at, from }) {
      const link = { by, at: Math.min(at.getTime(), now().getTime()), from: from?.slice(0, 500) }
      const data: JsonObject = JSON.parse(JSON.stringify(link))
      // AWS's names are shorter.
      if (!takenItem.safeParse(data).success) return
      await store.put(sessionKey(account, accessKeyId), data, {
        expected: 'absent',
        ends: new Date(now().getTime() + keptMilliseconds),
      })
    },
    async find(event) {
      const last = await linkUnder(keyOf(event))
      if (last === undefined) return undefined
      let { by } = last
      const through: Through[] = []
      while (through.length < mostThrough) {
        const before = by.kind === 'assumed-role' ? await linkUnder(keyOfTaker(event.account.id, by)) : undefined
        if (before === undefined) break
        through.unshift(throughOf(by))
        by = before.by
      }
      return isForAnother(event, by) ? undefined : { by, through, at: new Date(last.at), from: last.from }
    },
  }
}

/** As a broker does that takes one role for many people. */
function isForAnother(event: DomainEvent, by: Taker): boolean {
  if (!('actor' in event) || event.actor.kind !== 'assumed-role') return false
  const { sourceIdentity } = event.actor
  const own = by.kind === 'iam-user' ? by.userName : by.sourceIdentity
  return sourceIdentity !== undefined && sourceIdentity !== own
}

function throughOf({ name, ...by }: Taker): Through {
  return { name: name.slice(0, 300), role: by.kind === 'assumed-role' ? by.roleName : undefined }
}

function keyOf(event: DomainEvent): Key | undefined {
  return 'actor' in event && event.actor.kind === 'assumed-role' ? keyOfTaker(event.account.id, event.actor) : undefined
}

function keyOfTaker(account: string, { accessKeyId }: Taker): Key | undefined {
  return accessKeyId === undefined ? undefined : sessionKey(account, accessKeyId)
}

function sessionKey(account: string, accessKeyId: string): Key {
  return { pk: `session#${account.slice(0, 60)}#${accessKeyId.slice(0, 128)}`, sk: 'session' }
}

/** A field that need not be there. The transform keeps it in zod's type, where an actor must have it. */
const maybe = text.optional().transform((value) => value)

const anyActor = {
  name: text,
  accountId: maybe,
  isForeign: z.boolean(),
  arn: maybe,
  principalId: maybe,
  accessKeyId: maybe,
  invokedBy: maybe,
  mfaAuthenticated: z
    .boolean()
    .optional()
    .transform((value) => value),
  background: z.object({
    signInSession: maybe,
    onBehalfOf: maybe,
    credentialId: maybe,
    sourceArn: maybe,
    delegate: maybe,
  }),
}

/** Who took a session, as functions write it. */
export const takenItem = z.object({
  by: z.discriminatedUnion('kind', [
    z.object({ ...anyActor, kind: z.literal('iam-user'), userName: maybe }),
    z.object({
      ...anyActor,
      kind: z.literal('assumed-role'),
      roleName: maybe,
      sessionName: maybe,
      roleArn: maybe,
      permissionSet: maybe,
      sourceIdentity: maybe,
      machine: z
        .object({ type: text, name: text })
        .optional()
        .transform((value) => value),
    }),
  ]),
  at: instant,
  from: maybe,
})

type Link = z.output<typeof takenItem>
