import type { Scalar } from '../core/pattern.ts'
import type { EventReader, Path } from './event-reader.ts'
import { FieldIndex } from './field-index.ts'
import type { MatchedRules } from './matched-rules.ts'
import { isSelective } from './operator.ts'
import type { Condition, Conjunction } from './parse-pattern.ts'
import { satisfies } from './satisfies.ts'
import { textOf, type ValueTest } from './value-test.ts'

/** One alternative of a rule's pattern. */
export interface Candidate {
  /** The rule's place in the list that the index was made from. */
  readonly rule: number
  readonly conjunction: Conjunction
  /** Its conditions that were not asked on the way through the tree. */
  readonly open: Conjunction
}

/** So many are tried one by one. */
const few = 4

/**
 * Candidates, each of which waits at one field, in a tree of its own with those that ask for the same there; the tree is
 * divided by further fields when an event first comes to it. So conditions that many rules share are asked once, and an
 * event comes to the rules alone whose conditions hold as far as they were asked. Each candidate stands in one place.
 */
export class CandidateTree {
  readonly #tried: readonly Candidate[]
  readonly #divided: readonly Candidate[]
  #fields: readonly FieldIndex<CandidateTree>[] | undefined

  constructor(candidates: readonly Candidate[]) {
    const areFew = candidates.length <= few
    this.#tried = areFew ? candidates : candidates.filter(({ open }) => open.length === 0)
    this.#divided = areFew ? [] : candidates.filter(({ open }) => open.length > 0)
  }

  /** Divides it while a function starts, and not when the first event comes. */
  prepare(): void {
    this.#fields ??= divide(this.#divided)
  }

  /** Adds the rules that match to `matched`. `sure` is whether all that was asked on the way holds. */
  find(event: EventReader, sure: boolean, matched: MatchedRules): void {
    for (const { rule, conjunction, open } of this.#tried) {
      if (!matched.has(rule) && satisfies(sure ? open : conjunction, event)) matched.add(rule)
    }
    if (this.#divided.length === 0) return
    this.#fields ??= divide(this.#divided)
    for (const field of this.#fields) {
      const values = event.fields(field.path)
      const isSure = sure && values.arrays.size === 0
      for (const tree of field.find(values)) tree.find(event, isSure, matched)
    }
  }
}

function divide(candidates: readonly Candidate[]): readonly FieldIndex<CandidateTree>[] {
  const ranks = ranksOf(candidates)
  const groups = new Map<Condition, Candidate[]>()
  for (const candidate of candidates) {
    const condition = highest(candidate.open, ranks)
    if (condition === undefined) continue
    const group = groups.get(condition) ?? []
    groups.set(condition, group)
    group.push({ ...candidate, open: candidate.open.filter((other) => other !== condition) })
  }
  const waiting = [...groups].map(([condition, group]) => ({ condition, item: new CandidateTree(group) }))
  return [...Map.groupBy(waiting, ({ condition }) => condition.path)].map(([path, each]) => new FieldIndex(path, each))
}

/**
 * How well waiting for a condition leaves other rules aside: best where few values fulfil it, and the field is one by
 * which the rules differ. Where many values do, the condition that most rules share is the best.
 */
function ranksOf(candidates: readonly Candidate[]): ReadonlyMap<Condition, number> {
  const conditions = new Set<Condition>()
  for (const { open } of candidates) for (const condition of open) conditions.add(condition)
  const alternatives = new Map<Path, Set<Scalar>>()
  for (const { path, tests } of conditions) {
    const named = alternatives.get(path) ?? new Set()
    alternatives.set(path, named)
    for (const test of tests) named.add(test.kind === 'equals' ? test.value : textOf(test))
  }
  const rankOf = ({ path, tests }: Condition): number => {
    const different = alternatives.get(path)?.size ?? 0
    if (!tests.every(isNarrow)) return -different
    return tests.every(({ kind }) => kind === 'equals') ? different + 0.5 : different
  }
  return new Map([...conditions].map((condition) => [condition, rankOf(condition)]))
}

function highest(conjunction: Conjunction, ranks: ReadonlyMap<Condition, number>): Condition | undefined {
  let best: Condition | undefined
  let rank = -Infinity
  for (const condition of conjunction) {
    const own = ranks.get(condition) ?? 0
    if (own <= rank) continue
    best = condition
    rank = own
  }
  return best
}

function isNarrow(test: ValueTest): boolean {
  return test.kind === 'equals' || (test.kind === 'operator' && isSelective(test))
}
