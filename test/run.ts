import { functionFor } from '../local/functions.ts'
import type { Detection } from '../shared/core/detection.ts'
import type { Notification } from '../shared/core/notification.ts'
import { createGate, type Decided, type Gate, type GateDeps } from '../shared/gate/gate.ts'
import { createGateMemory, type GateSettings } from '../shared/gate/gate-memory.ts'
import { createMemoryGate, type MemoryGate } from '../shared/gate/memory-gate.ts'
import { createMemoryStore } from '../shared/gate/memory-store.ts'
import { createCauseMatcher, createMatcher } from '../shared/judging/match-detections.ts'
import { sequenceAlert } from '../shared/judging/sequence-alert.ts'
import { type PipelineDeps, runPipeline } from '../shared/lambda/pipeline.ts'
import { routes } from '../shared/lambda/routes.ts'
import type { PipelineResult } from '../shared/telling/carry-out.ts'
import { ownParts } from './events.ts'

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

/** Corpus tests ask one detection about thousands of events. */
const matchers = new WeakMap<Detection, Matchers>()

function matchersOf(detections: readonly Detection[]): Matchers {
  const [only, ...others] = detections
  const known = only && others.length === 0 ? matchers.get(only) : undefined
  if (known !== undefined) return known
  const made = { match: createMatcher(detections), isCause: createCauseMatcher(detections) }
  if (only && others.length === 0) matchers.set(only, made)
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

/** What the functions make of payloads that come one after the other, from unwrapping to rendering. */
export async function runPayloads(
  payloads: readonly unknown[],
  detections: readonly Detection[],
): Promise<{ readonly results: readonly PipelineResult[]; readonly published: readonly Notification[] }> {
  const { deps, published } = testDeps(detections, { gate: withoutMemory(createMemoryGate(() => now)) })
  const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }
  const results: PipelineResult[] = []
  for (const payload of payloads) {
    const name = functionFor(payload)
    if (name === undefined) throw new Error('No function receives this event: its detail-type is of no known kind')
    results.push(await runPipeline(routes[name].unwrap(payload, invokedIn), deps))
  }
  return { results, published }
}

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
