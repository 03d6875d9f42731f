import type { Envelope } from '../../shared/core/envelope.ts'
import type { Taking } from '../../shared/gate/sessions.ts'
import { raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { recordSessions } from '../../shared/lambda/record-calls.ts'
import type { ReadEnvelopes } from './read-envelopes.ts'
import type { ScanDeps } from './scan.ts'

/** What one value of an input holds, for a scan. */
export interface NotedEvents extends Pick<ReadEnvelopes, 'index' | 'place' | 'problems'> {
  readonly noted: readonly Noted[]
  /** How many events it holds. */
  readonly events: number
}

/** An event; of one that says nothing else, which sessions were taken by it. */
export type Noted = { readonly envelope: Envelope } | { readonly takings: readonly Taking[] }

/** Every event that is read. */
export async function* noteAll(values: AsyncIterable<ReadEnvelopes>): AsyncGenerator<NotedEvents> {
  for await (const { envelopes, ...value } of values) {
    yield { ...value, noted: envelopes.map((envelope) => ({ envelope })), events: envelopes.length }
  }
}

export type NotingDeps = Omit<ScanDeps, 'gate' | 'found' | 'same' | 'failed'>

/** What a scan must know of an event, if anything. */
export async function note(envelope: Envelope, deps: NotingDeps): Promise<Noted | undefined> {
  const reasons = deps.rememberedFor(envelope)
  if (reasons.includes('cause') || raisesAny(envelope, deps)) return { envelope }
  if (!reasons.includes('taking')) return undefined
  const takings: Taking[] = []
  const gate = {
    recordSessions: async (taken: readonly Taking[]): Promise<void> => {
      takings.push(...taken)
    },
  }
  await recordSessions([envelope], { ...deps, gate })
  return takings.length === 0 ? undefined : { takings }
}

/** What cannot be judged is to be named. */
function raisesAny(envelope: Envelope, deps: NotingDeps): boolean {
  try {
    return raiseAlerts(envelope, deps).length > 0
  } catch {
    return true
  }
}
