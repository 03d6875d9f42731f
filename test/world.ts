import { functionFor } from '../local/functions.ts'
import { type Detection, type DetectionSpec, defineDetection } from '../shared/core/detection.ts'
import type { JsonObject } from '../shared/core/json.ts'
import type { Notification } from '../shared/core/notification.ts'
import { defineSequence, type Sequence, type SequenceSpec } from '../shared/core/sequence.ts'
import { bulkFormsOf } from '../shared/gate/bulk-forms.ts'
import { createLocalBucket } from '../shared/gate/flood-guard.ts'
import { createGate, type GateDeps } from '../shared/gate/gate.ts'
import { createGateMemory, type GateMemory, type GateSettings } from '../shared/gate/gate-memory.ts'
import { createMemoryStore } from '../shared/gate/memory-store.ts'
import type { Store } from '../shared/gate/store.ts'
import { createCauseMatcher, createMatcher } from '../shared/judging/match-detections.ts'
import { raiseAlerts } from '../shared/judging/raise-alerts.ts'
import { sequenceAlert } from '../shared/judging/sequence-alert.ts'
import { closableDetections } from '../shared/lambda/active-detections.ts'
import { type PipelineDeps, runPipeline } from '../shared/lambda/pipeline.ts'
import { routes } from '../shared/lambda/routes.ts'
import { createMemoryWatch } from '../shared/self-watch/memory-watch.ts'
import type { PipelineResult } from '../shared/telling/carry-out.ts'
import { digestOf } from '../shared/telling/digest.ts'
import { type SweepResult, sweep, sweepWaits } from '../shared/telling/sweep.ts'
import { apiCall, user } from './events.ts'

interface Options {
  readonly settings?: Partial<GateSettings>
  readonly gate?: Partial<GateDeps>
  readonly sequences?: readonly Sequence[]
  /** Stands between the gate and its store; each invocation asks for one of its own. */
  readonly wrapStore?: (store: Store) => Store
  readonly publish?: (notification: Notification) => Promise<void>
  readonly start?: Date
  /** Whether the test writes into the store itself what no function could have written. */
  readonly isForged?: boolean
}

/** A deployment in one process: several functions share a store, and a clock that tests set. */
export interface World {
  now: Date
  readonly published: Notification[]
  /** How often a function had the sweeper woken. */
  woken: number
  readonly store: Store
  readonly memory: GateMemory
  /** What was found that no function could have written, as `bucket#critical`. */
  readonly forged: string[]
  advance(seconds: number): void
  /** Invokes the function that receives such a payload. */
  deliver(payload: unknown): Promise<PipelineResult>
  sweep(): Promise<SweepResult>
  /** What a sweeper does that is woken. */
  sweepWaits(): Promise<SweepResult>
  /** Sweeps every minute until nothing is left to do. */
  sweepUntilQuiet(): Promise<void>
  digest(day: string): Promise<ReturnType<typeof digestOf>>
}

const invokedIn = {
  partition: 'aws',
  region: 'us-east-1',
  account: '111122223333',
  trailLogGroups: new Set(['aws-cloudtrail-logs']),
}

export function createWorld(detections: readonly Detection[], options: Options = {}): World {
  const settings: GateSettings = {
    flood: { burst: 1000, secondsPerMessage: 1 },
    joinSeconds: 120,
    learningDays: 0,
    incidents: { updateMinutes: 5, quietMinutes: 60 },
    timeZone: 'UTC',
    ...options.settings,
  }
  const now = (): Date => world.now
  const store = createMemoryStore(now)
  const match = createMatcher(detections)
  const isCause = createCauseMatcher(detections)
  const localBucket = createLocalBucket(now, { burst: 10, secondsPerMessage: 15 })
  const watch = createMemoryWatch({ now, noticed: ({ item }) => world.forged.push(`${item.pk} ${item.sk}`) })
  const tellOfMemory = async (): Promise<void> => {
    if (world.forged.length > 0 && !options.isForged) throw new Error(`Our own item counts as forged: ${world.forged}`)
    await watch.tell(invokedIn, async (notification) => void world.published.push(notification))
  }
  const invocation = () => {
    const memory = createGateMemory(options.wrapStore?.(store) ?? store, now, settings, watch.forged)
    const gate = createGate({
      memory,
      allowRules: [],
      now,
      bulkForms: bulkFormsOf(detections),
      sequences: options.sequences ?? [],
      alertOn: sequenceAlert,
      closable: closableDetections(detections),
      alertReplays: false,
      localBucket,
      memoryFailed: () => {},
      sleep: async () => {},
      within: (_, promise) => promise,
      ...options.gate,
    })
    const deps: PipelineDeps = {
      match,
      isCause,
      hearsCalls: true,
      gate,
      now,
      accountName: (id) => (id === '111122223333' ? 'Production' : undefined),
      severityOf: () => undefined,
      timeZone: 'UTC',
      hasTime: () => true,
      wakeSweeper: async () => void world.woken++,
      publish: async (notification) => {
        await options.publish?.(notification)
        world.published.push(notification)
      },
    }
    return { memory, deps }
  }
  const sweepBy = async (act: typeof sweep): Promise<SweepResult> => {
    const { memory, deps } = invocation()
    const result = await act({
      ...deps,
      memory,
      judge: (id, envelope) =>
        raiseAlerts(envelope, { ...deps, match: () => detections.filter((detection) => detection.id === id) })[0],
    })
    await tellOfMemory()
    return result
  }
  const world: World = {
    now: options.start ?? new Date('2026-11-21T14:00:00Z'),
    published: [],
    woken: 0,
    store,
    memory: createGateMemory(store, now, settings, watch.forged),
    forged: [],
    advance(seconds) {
      world.now = new Date(world.now.getTime() + seconds * 1000)
    },
    async deliver(payload) {
      const name = functionFor(payload)
      if (name === undefined) throw new Error('No function receives this event')
      const result = await runPipeline(routes[name].unwrap(payload, invokedIn), invocation().deps)
      await tellOfMemory()
      return result
    },
    sweep: () => sweepBy(sweep),
    sweepWaits: () => sweepBy(sweepWaits),
    async sweepUntilQuiet() {
      for (let minutes = 0, quiet = 0; minutes < 24 * 60 && quiet < 90; minutes++) {
        world.advance(60)
        const { sent, postponed, failed } = await world.sweep()
        quiet = sent + postponed + failed.length === 0 ? quiet + 1 : 0
      }
    },
    digest: async (day) =>
      digestOf({ from: day, to: day }, await world.memory.tally.of(day), await world.memory.mutes.list(), stackOfTests),
  }
  return world
}

const stackOfTests = { account: { id: '111122223333', name: 'Production' }, region: 'us-east-1', stage: 'test' }

/** A detection of IAM's calls, one alert an hour for each actor. */
export function detectionOf(spec: Partial<DetectionSpec<'api-call'>> = {}): Detection {
  return defineDetection({
    id: 'identity/example',
    on: 'api-call',
    pattern: { detail: { eventSource: ['iam.amazonaws.com'] } },
    severity: 'high',
    title: (e) => `${e.actor.name} called ${e.action.name}`,
    groupBy: (e) => e.actor.name,
    why: 'It matters.',
    respond: ['Ask why.'],
    falsePositives: [],
    references: ['https://docs.aws.amazon.com/example'],
    ...spec,
  })
}

/** A sequence of two steps by one actor. */
export function sequenceOf(spec: Partial<SequenceSpec> = {}): Sequence {
  return defineSequence({
    id: 'sequences/example',
    steps: [{ of: ['identity/first'] }, { of: ['identity/second'] }],
    minutes: 60,
    severity: 'critical',
    title: (_, by) => `${by} did both`,
    why: 'It matters.',
    respond: ['Ask why.'],
    falsePositives: [],
    references: [],
    ...spec,
  })
}

let serial = 0

/** A call of its own, each time. */
export function callNow(record: JsonObject = {}): JsonObject {
  return apiCall('iam:CreateUser', { eventID: `e-${serial++}`, ...record })
}

/** A call of its own each time, by one of so many users in turn. */
export function callByOneOf(users: number, record: JsonObject = {}): JsonObject {
  return callNow({ userIdentity: user(`user-${serial % users}`), ...record })
}

/** What a message says to programs. */
export function jsonOf({ messages }: Notification) {
  return JSON.parse(messages['sqs'] ?? '{}')
}

/** What a message tells: an alert, and others on the same event; or what an update names. */
export function toldIn(
  notification: Notification,
): readonly { readonly title: string; readonly severity: string; readonly detection: string }[] {
  const { also = [], titles, ...lead } = jsonOf(notification)
  return titles ?? [lead, ...also]
}

/** How many alerts a message tells of. */
export function alertsIn(notification: Notification): number {
  const { count, kind, also = [] } = jsonOf(notification)
  return kind === 'incident-update' || kind === 'flood-summary' || kind === 'run-summary' ? count : 1 + also.length
}
