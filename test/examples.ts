import type { Severity } from '../shared/core/severity.ts'

/** A whole payload, or several that come one after the other, each with its own time. */
type Payloads = { readonly event: unknown } | { readonly events: readonly unknown[] }

export interface Examples {
  /** Each fires exactly once, with this title: on its event, or on the last that it takes of several. */
  readonly fires: readonly (Payloads & { readonly title: string; readonly severity?: Severity })[]
  /** Near misses: whole events that look much like those that fire. */
  readonly silent: readonly (Payloads & { readonly because: string })[]
}

/** Types the examples of a detection; test/corpus/ runs them as Lambda would, from the payload to the message. */
export function defineExamples(examples: Examples): Examples {
  return examples
}

export function payloadsOf(example: Payloads): readonly unknown[] {
  return 'events' in example ? example.events : [example.event]
}
