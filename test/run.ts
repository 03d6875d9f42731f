import { functionFor } from '../local/functions.ts'
import type { Detection } from '../shared/core/detection.ts'
import type { Notification } from '../shared/core/notification.ts'
import { createGate } from '../shared/gate/gate.ts'
import type { Ledger } from '../shared/gate/ledger.ts'
import { createMemoryGate } from '../shared/gate/memory-gate.ts'
import { createMatcher } from '../shared/match-detections.ts'
import { type PipelineDeps, type PipelineResult, runPipeline } from '../shared/pipeline.ts'
import { routes } from '../shared/routes.ts'

export const now = new Date('2026-11-21T14:00:00Z')

/** A ledger in memory that does what DynamoDB's does, without leases that end. */
export function memoryLedger(): Ledger {
  const states = new Map<string, 'leased' | 'confirmed'>()
  return {
    async claim(id) {
      const state = states.get(id)
      if (state !== undefined) return state
      states.set(id, 'leased')
      return 'claimed'
    },
    async confirm(id) {
      states.set(id, 'confirmed')
    },
  }
}

/** The pipeline's dependencies for tests: everything is remembered in memory, and what is published is kept. */
export function testDeps(detections: readonly Detection[], overrides: Partial<PipelineDeps> = {}) {
  const published: Notification[] = []
  const deps: PipelineDeps = {
    match: createMatcher(detections),
    gate: createGate({ ledger: memoryLedger(), allowRules: [], now: () => now, ledgerFailed: () => {} }),
    accountName: (id) => (id === '111122223333' ? 'Production' : undefined),
    severityOf: () => undefined,
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
  const { deps, published } = testDeps(detections, { gate: createMemoryGate(() => now) })
  const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }
  const results: PipelineResult[] = []
  for (const payload of payloads) {
    const name = functionFor(payload)
    if (name === undefined) throw new Error('No function receives this event: its detail-type is of no known kind')
    results.push(await runPipeline(routes[name].unwrap(payload, invokedIn), deps))
  }
  return { results, published }
}
