import { gunzipSync, gzipSync } from 'node:zlib'
import type { Alert } from '../core/alert.ts'
import type { Cause } from '../core/cause.ts'
import type { Envelope } from '../core/envelope.ts'
import type { ApiCall } from '../core/event.ts'
import { incidentActorOf } from '../core/incident-actor.ts'
import { isJsonObject, listAt, numberAt, textAt } from '../core/json.ts'
import { principalOf } from '../core/principal.ts'
import { type TakenSession, takerIn, whoTook } from '../core/taken-session.ts'
import type { CheckedStore } from './checked-store.ts'
import { actorItem, actorToData } from './incident-items.ts'
import { subjectOfCall } from './incident-key.ts'
import type { Schedule } from './schedule.ts'
import type { Key, Stored } from './store.ts'

const minute = 60_000

/** Instances take their time to stop; whoever asked did so not long before. */
const longestBefore = 15 * minute

/** Clocks differ, and an instance may be marked before its call is. */
const longestAfter = minute

/** DynamoDB takes items of up to 400 KiB. */
const longestEnvelope = 300_000

/** Unpacked: EventBridge and Lambda take events of up to 1 MB. */
const longestUnpacked = 4_000_000

/** A call of EC2 takes up to 1,000 instances. */
const atOnce = 25

/** An alert that waits for the call that caused it. */
export interface Waiting {
  readonly detection: string
  readonly envelope: Envelope
  readonly until: Date
}

/** Who made a call, and from where, in words. */
export interface Caller {
  readonly who: string
  readonly from: string | undefined
}

export interface Causes {
  /** @param taken who took the session of a role in which the call was made */
  record(call: ApiCall, who: Caller, taken?: TakenSession): Promise<void>
  /**
   * Has the sweeper look for alerts that wait for such a call, and returns whether there are any. To be asked after the call was
   * recorded: whoever begins to wait has looked for it before, or is found here.
   */
  endWaits(call: ApiCall): Promise<boolean>
  /** The latest call that may have caused it, and that no earlier alert of the detection was told with. */
  find(alert: Alert): Promise<Cause | undefined>
  /** Returns whether the alert waits now; an event may be too large to be kept. */
  wait(alert: Alert, envelope: Envelope): Promise<boolean>
  waiting(id: string): Promise<Waiting | undefined>
  /** What waits under this ID is not the event of this alert: somebody put it there. */
  refuse(id: string): Promise<void>
  /** Puts the alert's turn off until the next look, or until it has waited long enough. */
  lookAgain(alert: Alert, until: Date): Promise<void>
  forget(alert: Alert): Promise<void>
}

export function createCauses(store: CheckedStore, schedule: Schedule, now: () => Date, joinSeconds: number): Causes {
  const lookAgain = ({ id, detection }: Alert, until: Date): Promise<void> => {
    const next = now().getTime() + minute
    if (next < until.getTime()) return schedule.add('wait', id, new Date(next), {})
    return schedule.add('wait', id, until, { isPrompt: detection.causedBy !== undefined })
  }
  const ends = (): Date => new Date(now().getTime() + 60 * minute)
  return {
    async record(call, { who: caller, from }, taken) {
      const who = taken === undefined ? caller : whoTook(caller, call, taken)
      const { key: incident, about } = subjectOfCall(call, taken)
      const stop = incidentActorOf(call, taken)
      const { account, region, action, actor, resources, time, id } = call
      const at = time ?? now()
      const { arn, names } = principalOf(actor, account.id)
      const data = {
        action: `${action.service}:${action.name}`,
        actor: (taken === undefined ? actor.name : takerIn(actor, taken)).slice(0, 200),
        who: who.slice(0, 500),
        // Whole or not at all: a pattern must not fit what is left of a name. IAM's own ARNs have at most 600 characters.
        ...(arn !== undefined && arn.length <= 700 && { arn }),
        names: names.filter((name) => name.length <= 200),
        ...(from !== undefined && { from: from.slice(0, 500) }),
        at: at.getTime(),
        subject: { key: incident, about: about.slice(0, 200) },
        ...(stop !== undefined && { stop: actorToData(stop) }),
        ...(id !== undefined && { eventId: id }),
      }
      const sk = `${at.toISOString()}#${id?.slice(0, 100) ?? ''}`
      await inParts(resources, async ({ name }) => {
        // What comes again must not forget which alert it caused.
        await store.put({ pk: callsOn(account.id, region, name), sk }, data, { expected: 'absent', ends: ends() })
      })
    },
    async endWaits({ account, region, resources }) {
      const waiting = new Set<string>()
      await inParts(resources, async ({ name }) => {
        const found = await store.list(awaitedOn(account.id, region, name), { limit: mostAwaiting })
        for (const { sk } of found) waiting.add(sk)
      })
      // Before now by every function's clock.
      const at = new Date(now().getTime() - minute)
      await inParts([...waiting], (id) => schedule.add('wait', id, at, {}))
      return waiting.size > 0
    },
    async find({ id, detection, event }) {
      const [resource] = event.resources
      if (resource === undefined || detection.causedBy === undefined) return undefined
      const time = (event.time ?? now()).getTime()
      const calls = await store.list(callsOn(event.account.id, event.region, resource.name), {
        from: new Date(time - longestBefore).toISOString(),
        before: new Date(time + longestAfter).toISOString(),
      })
      const { calls: named } = detection.causedBy
      const found = calls.findLast(
        ({ data }) =>
          named.includes(textAt(data, 'action') ?? '') && (textAt(data, 'caused', detection.id) ?? id) === id,
      )
      if (found === undefined) return undefined
      const before = found.data['caused']
      const caused = { ...(isJsonObject(before) && before), [detection.id]: id }
      await store.put(found, { ...found.data, caused }, { expected: found.version, ends: ends() })
      return toCause(found)
    },
    async wait(alert, envelope) {
      const packed = gzipSync(JSON.stringify(envelope)).toString('base64')
      if (packed.length > longestEnvelope) return false
      const until = new Date(now().getTime() + joinSeconds * 1000)
      const data = { detection: alert.detection.id, envelope: packed, until: until.toISOString() }
      const ends = new Date(until.getTime() + 7 * 24 * 60 * minute)
      await store.put(waitKey(alert.id), data, { expected: 'anything', ends })
      const key = awaitedKey(alert)
      if (key !== undefined) await store.put(key, { until: until.toISOString() }, { expected: 'anything', ends: until })
      await lookAgain(alert, until)
      return true
    },
    async waiting(id) {
      const found = await store.get(waitKey(id))
      if (found === undefined) return undefined
      const envelope = unpack(textAt(found.data, 'envelope') ?? '')
      if (envelope === undefined) {
        await store.refuse(found)
        return undefined
      }
      return {
        detection: textAt(found.data, 'detection') ?? '',
        envelope,
        until: new Date(textAt(found.data, 'until') ?? 0),
      }
    },
    async refuse(id) {
      const found = await store.get(waitKey(id))
      if (found !== undefined) await store.refuse(found)
    },
    lookAgain,
    async forget(alert) {
      await store.remove(waitKey(alert.id))
      const key = awaitedKey(alert)
      if (key !== undefined) await store.remove(key)
    },
  }
}

function waitKey(id: string) {
  return { pk: `wait#${id}`, sk: 'wait' }
}

function callsOn(account: string, region: string, resource: string): string {
  return `calls#${placeOf(account, region, resource)}`
}

/** DynamoDB takes keys of up to 2,048 bytes, and a character has up to three for each of its halves. */
function placeOf(account: string, region: string, resource: string): string {
  return `${account.slice(0, 60)}#${region.slice(0, 60)}#${resource.slice(0, 500)}`
}

/** Of one thing; more are found when they have waited. */
const mostAwaiting = 25

async function inParts<Value>(values: readonly Value[], act: (value: Value) => Promise<void>): Promise<void> {
  for (let i = 0; i < values.length; i += atOnce) await Promise.all(values.slice(i, i + atOnce).map(act))
}

function awaitedKey({ id, detection, event }: Alert): Key | undefined {
  const [resource] = event.resources
  if (detection.causedBy === undefined || resource === undefined) return undefined
  return { pk: awaitedOn(event.account.id, event.region, resource.name), sk: id }
}

/** The alerts that wait for a call on it. */
function awaitedOn(account: string, region: string, resource: string): string {
  return `awaited#${placeOf(account, region, resource)}`
}

function toCause({ data }: Stored): Cause {
  const key = textAt(data, 'subject', 'key')
  return {
    action: textAt(data, 'action') ?? '',
    actor: textAt(data, 'actor') ?? '',
    who: textAt(data, 'who') ?? '',
    from: textAt(data, 'from'),
    principal: { arn: textAt(data, 'arn'), names: listAt(data, 'names').filter((name) => typeof name === 'string') },
    time: new Date(numberAt(data, 'at') ?? 0),
    eventId: textAt(data, 'eventId'),
    stop: actorItem.safeParse(data['stop']).data,
    subject: key === undefined ? undefined : { key, about: textAt(data, 'subject', 'about') ?? '' },
  }
}

function unpack(packed: string): Envelope | undefined {
  try {
    const bytes = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: longestUnpacked })
    const envelope: unknown = JSON.parse(bytes.toString('utf8'))
    return isEnvelope(envelope) ? envelope : undefined
  } catch {
    return undefined
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return isJsonObject(value) && isJsonObject(value['detail']) && typeof value['source'] === 'string'
}
