import type { Severity } from '../shared/core/severity.ts'

export interface Examples {
  /** Each fires exactly once, with this title. */
  readonly fires: readonly { readonly event: unknown; readonly title: string; readonly severity?: Severity }[]
  /** Near misses: each of them a whole event that looks much like one that fires. */
  readonly silent: readonly { readonly event: unknown; readonly because: string }[]
}

/** Types the examples of a detection; test/corpus/ runs them as Lambda would, from the payload to the message. */
export function defineExamples(examples: Examples): Examples {
  return examples
}
