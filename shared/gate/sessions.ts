import * as z from 'zod'
import type { DomainEvent } from '../core/event.ts'
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
  /** The items that recording it reads and writes. */
  keysOf(taking: Taking): readonly Key[]
  /** Notes who took a session; of one that was taken from another, who took that. */
  record(taking: Taking): Promise<void>
  find(event: DomainEvent): Promise<TakenSession | undefined>
}

export function createSessions(store: Store, now: () => Date): Sessions {
  const takenUnder = async (key: Key | undefined): Promise<TakenSession | undefined> => {
    const read = takenItem.safeParse(key && (await store.get(key))?.data)
    return read.success ? { ...read.data, at: new Date(read.data.at) } : undefined
  }
  return {
    keyOf,
    keysOf: (taking) => [sessionKey(taking.account, taking.accessKeyId), ...listOf(callersKey(taking))],
    async record(taking) {
      const { account, accessKeyId, by, at, from } = taking
      const before = await takenUnder(callersKey(taking))
      const taken =
        before === undefined ? { by, through: [] } : { by: before.by, through: [...before.through, throughOf(by)] }
      const data = { ...taken, through: taken.through.slice(-mostThrough), at: at.getTime(), from: from?.slice(0, 500) }
      await store.put(sessionKey(account, accessKeyId), JSON.parse(JSON.stringify(data)), {
        expected: 'absent',
        ends: new Date(now().getTime() + keptMilliseconds),
      })
    },
    find: (event) => takenUnder(keyOf(event)),
  }
}

function throughOf({ name, ...by }: Taker): Through {
  return { name: name.slice(0, 300), role: by.kind === 'assumed-role' ? by.roleName : undefined }
}

function keyOf(event: DomainEvent): Key | undefined {
  return 'actor' in event && event.actor.kind === 'assumed-role' ? keyOfTaker(event.account.id, event.actor) : undefined
}

function listOf(key: Key | undefined): readonly Key[] {
  return key === undefined ? [] : [key]
}

function callersKey({ account, by }: Taking): Key | undefined {
  return by.kind === 'assumed-role' ? keyOfTaker(account, by) : undefined
}

function keyOfTaker(account: string, { accessKeyId }: Taker): Key | undefined {
  return accessKeyId === undefined ? undefined : sessionKey(account, accessKeyId)
}

function sessionKey(account: string, accessKeyId: string): Key {
  return { pk: `session#${account.slice(0, 60)}#${accessKeyId.slice(0, 128)}`, sk: 'session' }
}

/** A field that need not be there, and is `undefined` then. */
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
  through: z.array(z.object({ name: text, role: maybe })).max(mostThrough),
  at: instant,
  from: maybe,
})
