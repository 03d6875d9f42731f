import { functionFor } from '../local/functions.ts'
import { render } from '../shared/channels/index.ts'
import type { Alert } from '../shared/core/alert.ts'
import type { Detection } from '../shared/core/detection.ts'
import type { Notification } from '../shared/core/notification.ts'
import { createGate, type Decided, type Gate, type GateDeps } from '../shared/gate/gate.ts'
import { createGateMemory, type GateSettings } from '../shared/gate/gate-memory.ts'
import { createMemoryGate, type MemoryGate } from '../shared/gate/memory-gate.ts'
import { createMemoryStore } from '../shared/gate/memory-store.ts'
import { createCauseMatcher, createMatcher } from '../shared/judging/match-detections.ts'
import { raiseAlerts } from '../shared/judging/raise-alerts.ts'
import { sequenceAlert } from '../shared/judging/sequence-alert.ts'
import { type PipelineDeps, runPipeline } from '../shared/lambda/pipeline.ts'
import { routes } from '../shared/lambda/routes.ts'
import type { PipelineResult } from '../shared/telling/carry-out.ts'
import { withFindings } from '../shared/telling/with-findings.ts'
import type { Unwrapped } from '../shared/transports/transport.ts'
import { ownParts } from './events.ts'
import { type Examples, payloadsOf } from './examples.ts'

export const now = new Date('2026-11-21T14:00:00Z')

const gateSettings: GateSettings = {
  flood: { burst: 20, secondsPerMessage: 15 },
  joinSeconds: 0,
  learningDays: 0,
  incidents: { updateMinutes: 5, quietMinutes: 60 },
  timeZone: 'UTC',
}

/** The deployed gate's parts over a store in memory; `overrides` replaces any of them. */
function testGateDeps(overrides: Partial<GateDeps> & { readonly settings?: Partial<GateSettings> } = {}) {
  const { settings, now: time = () => now, ...others } = overrides
  const store = createMemoryStore(time)
  const deps: GateDeps = {
    memory: createGateMemory(store, time, { ...gateSettings, ...settings }, ({ item }) => {
      throw new Error(`${item.pk} counts as forged`)
    }),
    allowRules: [],
    now: time,
    bulkForms: new Map(),
    sequences: [],
    alertOn: sequenceAlert,
    closable: new Set(),
    alertReplays: false,
    localBucket: () => true,
    memoryFailed: () => {},
    sleep: async () => {},
    within: (_, promise) => promise,
    ...others,
  }
  return { deps, store }
}

type Matchers = Pick<PipelineDeps, 'match' | 'isCause'>

/** Corpus tests ask the same detections about thousands of events. */
const matchers = new WeakMap<Detection | readonly Detection[], Matchers>()

function matchersOf(detections: readonly Detection[]): Matchers {
  const key = detections.length === 1 ? (detections[0] ?? detections) : detections
  const known = matchers.get(key)
  if (known !== undefined) return known
  const made = { match: createMatcher(detections), isCause: createCauseMatcher(detections) }
  matchers.set(key, made)
  return made
}

/** The pipeline's dependencies for tests: everything is remembered in memory, and what is published is kept. */
export function testDeps(detections: readonly Detection[], overrides: Partial<PipelineDeps> = {}) {
  const published: Notification[] = []
  const deps: PipelineDeps = {
    ...matchersOf(detections),
    hearsCalls: true,
    now: () => now,
    gate: overrides.gate ?? createGate(testGateDeps().deps),
    accountName: (id) => (id === '111122223333' ? 'Production' : undefined),
    severityOf: () => undefined,
    ownParts,
    timeZone: 'UTC',
    hasTime: () => true,
    publish: async (notification) => void published.push(notification),
    ...overrides,
  }
  return { deps, published }
}

interface Run {
  readonly results: readonly PipelineResult[]
  readonly published: readonly Notification[]
}

/** What the functions make of payloads that come one after the other, from unwrapping to rendering. */
export async function runPayloads(payloads: readonly unknown[], detections: readonly Detection[]): Promise<Run> {
  const { deps, published } = testDeps(detections, { gate: withoutMemory(createMemoryGate(() => now)) })
  const results: PipelineResult[] = []
  for (const payload of payloads) results.push(await runPipeline(unwrapped(payload), deps))
  return { results, published }
}

function unwrapped(payload: unknown): Unwrapped {
  const name = functionFor(payload)
  if (name === undefined) throw new Error('No function receives this event: its detail-type is of no known kind')
  return routes[name].unwrap(payload, { partition: 'aws', region: 'us-east-1', account: '111122223333' })
}

type Example = Examples['fires' | 'silent'][number]

/** What the functions make of a detection's example as it stands, which many tests look at. */
export async function runExample(detection: Detection, example: Example): Promise<Run> {
  const runs = examplesRun.get(detection) ?? new Map<Example, Promise<Run>>()
  examplesRun.set(detection, runs)
  const run = runs.get(example) ?? runPayloads(payloadsOf(example), [detection])
  runs.set(example, run)
  return await run
}

const examplesRun = new WeakMap<Detection, Map<Example, Promise<Run>>>()

/**
 * The alerts that are told of payloads that come one after the other. Tests that change a field here and there ask for
 * tens of thousands; to put each into words for each channel would take them twice as long, so that is done once a title.
 */
export async function alertsTold(
  payloads: readonly unknown[],
  detections: readonly Detection[],
): Promise<readonly Alert[]> {
  const { deps } = testDeps(detections)
  const gate = createMemoryGate(() => now)
  const told: Alert[] = []
  for (const { envelopes } of payloads.map(unwrapped)) {
    for (const alert of envelopes.flatMap((envelope) => raiseAlerts(envelope, deps))) {
      const admission = await gate.admit(alert)
      if (admission.kind === 'publish') told.push(withFindings(admission.alert, admission.findings))
    }
  }
  for (const alert of told) renderOnce(alert)
  return told
}

function renderOnce(alert: Alert): void {
  const said = `${alert.detection.id} ${alert.severity} ${alert.title}`
  if (rendered.has(said)) return
  rendered.add(said)
  render(alert, { timeZone: 'UTC' })
}

const rendered = new Set<string>()

/** The gate of one process decides alone: it records no calls, and nothing waits in it. */
function withoutMemory(gate: MemoryGate): Gate {
  return {
    async admit(raised) {
      const decided: Decided[] = []
      for (const one of raised) decided.push({ ...one, admission: await gate.admit(one.alert) })
      return decided
    },
    admitWaiting: async () => undefined,
    confirm: async () => {},
    unanswered: async () => {},
    recordCall: async () => false,
    recordSessions: async () => {},
    countMalformed: async () => {},
    overflow: () => [],
  }
}
