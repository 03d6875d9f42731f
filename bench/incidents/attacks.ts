import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readEnvelopes } from '../../local/scan/read-envelopes.ts'
import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, user } from '../../test/events.ts'
import { ordinaryWork } from '../../test/ordinary-work.ts'
import { eventsOf, sequenceExamples } from '../../test/sequence-examples.ts'
import { randomOf, shuffled } from '../gate/random.ts'
import { type Happening, renamed } from './played.ts'

const hour = 3600
const places = { partition: 'aws', region: 'us-east-1', account: '111122223333' }

/** The records in a folder as the doing of one user of one account, in an order of chance, within so many seconds. */
export async function asOneAttacker(folder: string, seconds: number, seed: number): Promise<readonly Happening[]> {
  const events: JsonObject[] = []
  for (const name of readdirSync(folder).toSorted()) {
    for await (const { envelopes } of readEnvelopes(createReadStream(join(folder, name)), places)) {
      for (const { detail, ...envelope } of envelopes) {
        const eventID = `${name} ${events.length}`
        const own = { ...detail, eventID, recipientAccountId: places.account, userIdentity: user('mallory') }
        events.push({ ...toJson(envelope), id: eventID, account: places.account, detail: own })
      }
    }
  }
  const random = randomOf(seed)
  return shuffled(events, random).map((event, i) => ({ second: Math.floor((i * seconds) / events.length), event }))
}

function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value))
}

/** One run of a sequence, by people of its own. */
export interface Attack {
  readonly id: string
  /** What tells this run's messages from others. */
  readonly actor: string
  readonly happenings: readonly Happening[]
}

/** Each sequence once, at a time of chance within an hour. */
export async function eachSequence(seed: number): Promise<readonly Attack[]> {
  const random = randomOf(seed)
  const runs: Attack[] = []
  for (const [i, [id, { steps }]] of Object.entries(sequenceExamples).entries()) {
    const actor = `mallory-${i}`
    const events = await eventsOf(steps, new Date('2026-11-21T00:00:00Z'))
    const first = Date.parse(String(events[0]?.['time']))
    const from = Math.floor(random() * hour)
    const happenings = events.map((event, n) => {
      const second = from + Math.floor((Date.parse(String(event['time'])) - first) / 1000)
      const own = renamed(event, { alice: actor, bob: `${actor}-friend` })
      return { second, event: { ...own, ...withId(own, `${actor} ${n}`) } }
    })
    runs.push({ id, actor, happenings })
  }
  return runs
}

function withId({ detail }: JsonObject, id: string): JsonObject {
  return { id, detail: { ...Object(detail), eventID: id } }
}

const quiet = ['s3:ListBuckets', 'ec2:DescribeInstances', 'lambda:Invoke', 'sqs:SendMessage', 'logs:PutLogEvents']

/** An hour of it by fifty people: calls that nobody asks about, and one in five hundred of what may be an alert. */
export function anHourOfWork(eventsPerSecond: number, seed: number): readonly Happening[] {
  const random = randomOf(seed)
  const below = (n: number): number => Math.floor(random() * n)
  // Attackers come from the account of a partner that the work has: there they would be usual.
  const acts = Object.values(ordinaryWork)
    .flat()
    .filter((event) => !JSON.stringify(event).includes('123456789012'))
  return Array.from({ length: hour * eventsPerSecond }, (_, i) => {
    const second = Math.floor(i / eventsPerSecond)
    const name = `user-${below(50)}`
    const act = i % 500 === 250 ? acts[below(acts.length)] : undefined
    const event =
      act === undefined
        ? apiCall(quiet[below(quiet.length)] ?? 's3:ListBuckets', {
            eventID: `work ${i}`,
            readOnly: true,
            userIdentity: user(name),
          })
        : {
            ...renamed(act, { alice: name, bob: `${name}-friend` }),
            ...withId(renamed(act, { alice: name, bob: `${name}-friend` }), `work ${i}`),
          }
    return { second, event }
  })
}
