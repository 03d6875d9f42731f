import * as z from 'zod'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { functionFor, loadHandler } from '../../local/functions.ts'
import { invocation } from '../../local/invocation.ts'
import { clock } from '../../shared/lambda/clock.ts'
import { type Calls, startProxy, type Written } from './proxy.ts'
import { type Told, toldIn } from './told.ts'
import { everything, traffic } from './traffic.ts'

export interface FloodFigures {
  readonly events: number
  /** Alerts that had to be told: not below a threshold, not usual. */
  readonly alerts: number
  readonly told: Told
  /** How many of them the day's digest says were told. */
  readonly inDigest: number
  /** Of one event in its function, one after the other, in milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Calls while the events were handled, and all that the sweeper made. */
  readonly handling: ReadonlyMap<string, Calls>
  readonly sweeping: ReadonlyMap<string, Calls>
  readonly written: ReadonlyMap<string, Written>
  /** Minutes after the flood until nothing was left to tell. */
  readonly quietAfter: number
}

const minute = 60_000

/** Once a process: the functions' clients keep the endpoints that they found when they were loaded. */
export async function flood(count: number, seed: number): Promise<FloodFigures> {
  const aws = await startEmbeddedAws()
  const proxy = await startProxy(aws, seed)
  Object.assign(process.env, aws.environment, {
    AWS_ENDPOINT_URL_DYNAMODB: proxy.dynamoDbUrl,
    AWS_ENDPOINT_URL_SNS: proxy.snsUrl,
  })
  const start = Date.parse('2026-11-21T14:00:00Z')
  const { now: systemNow } = clock
  let time = start
  clock.now = () => new Date(time)
  try {
    const setTime = (minutes: number): void => {
      time = start + minutes * minute
    }
    const payloads = traffic(everything, count, new Date(start), seed)
    const { alerts, milliseconds } = await handleAll(payloads, aws, setTime)
    const handling = proxy.calls()
    const quietAfter = await sweepUntilQuiet(aws, setTime)
    const told = toldIn(await aws.receive())
    const sweeping = difference(proxy.calls(), handling)
    const written = proxy.written()
    const inDigest = await toldByDigest(aws)
    milliseconds.sort((a, b) => a - b)
    return {
      events: payloads.length,
      alerts: alerts.size,
      told,
      inDigest,
      p50: milliseconds[Math.floor(payloads.length * 0.5)] ?? Number.NaN,
      p99: milliseconds[Math.floor(payloads.length * 0.99)] ?? Number.NaN,
      handling,
      sweeping,
      written,
      quietAfter,
    }
  } finally {
    clock.now = systemNow
    await proxy.stop()
    await aws.stop()
  }
}

/** Within one minute of the clock, one after the other. */
async function handleAll(payloads: readonly unknown[], aws: EmbeddedAws, setTime: (minutes: number) => void) {
  const alerts = new Set<string>()
  const milliseconds: number[] = []
  for (const [i, payload] of payloads.entries()) {
    const name = functionFor(payload)
    if (name === undefined) throw new Error('No function receives this event')
    const handler = await loadHandler(name)
    setTime(i / payloads.length)
    const began = performance.now()
    const { details } = await handler(payload, invocation(aws.functionArn))
    milliseconds.push(performance.now() - began)
    for (const { alert } of details.published) alerts.add(alert)
    for (const { alert, reason } of details.held) if (mustBeTold(reason)) alerts.add(alert)
  }
  return { alerts, milliseconds }
}

/** Every minute. Returns the last in which there was something to do. */
async function sweepUntilQuiet(aws: EmbeddedAws, setTime: (minutes: number) => void): Promise<number> {
  const { handler: sweep } = await import('../../functions/sweep.ts')
  let last = 0
  for (let minutes = 1; minutes - last < 70; minutes++) {
    setTime(minutes)
    const { sent, postponed } = await sweep({}, invocation(aws.functionArn))
    if (sent + postponed > 0) last = minutes
  }
  return last
}

const digest = z.object({ published: z.number(), counted: z.number(), folded: z.number() })

async function toldByDigest(aws: EmbeddedAws): Promise<number> {
  const { handler } = await import('../../functions/digest.ts')
  await handler({ day: '2026-11-21' }, invocation(aws.functionArn))
  const [delivery] = await aws.receive()
  const { published, counted, folded } = digest.parse(JSON.parse(delivery?.messages['sqs'] ?? '{}'))
  return published + counted + folded
}

function mustBeTold(reason: string): boolean {
  return !/^(too few to be told|seen in the last|learning|there is no open alert|the same event came before)/.test(
    reason,
  )
}

function difference(all: ReadonlyMap<string, Calls>, before: ReadonlyMap<string, Calls>): ReadonlyMap<string, Calls> {
  return new Map(
    [...all].map(([name, { count, units }]) => {
      const { count: counted = 0, units: used = 0 } = before.get(name) ?? {}
      return [name, { count: count - counted, units: units - used }]
    }),
  )
}

/** What does not hold, each in a sentence. */
export function problemsOf({ alerts, told, inDigest }: FloodFigures): readonly string[] {
  const all = told.ids.length + told.counted
  const repeated = told.ids.length - new Set(told.ids).size
  return [
    ...(all === alerts ? [] : [`of ${alerts} alerts, ${all} were accounted for`]),
    ...(inDigest === alerts ? [] : [`of ${alerts} alerts, the digest says that ${inDigest} were told`]),
    ...(repeated === 0 ? [] : [`${repeated} alerts were sent twice`]),
  ]
}
