import { isJsonObject } from '../core/json.ts'
import type { Scalar } from '../core/pattern.ts'
import { EventReader, type Path } from './event-reader.ts'
import { type Condition, type Conjunction, parsePattern } from './parse-pattern.ts'
import { accepts, satisfies } from './satisfies.ts'

export interface Rule<Id> {
  readonly id: Id
  readonly pattern: unknown
}

/** One alternative of a rule's pattern. */
interface Candidate {
  /** The rule's place in the list that the index was made from. */
  readonly rule: number
  readonly conjunction: Conjunction
}

/** The alternatives that wait for something at one path. */
interface Anchor {
  readonly path: Path
  /** Tried where the field has exactly this value. */
  readonly byValue: Map<Scalar, Candidate[]>
  /** Tried where an operator, looking at the field's value, accepts it. */
  readonly byOperator: { readonly condition: Condition; readonly candidate: Candidate }[]
  /** What both gave for values seen lately: user agents, error codes and the like come again and again. */
  readonly seen: Map<Scalar, readonly Candidate[]>
}

/** Values an anchor remembers; then it forgets them all, so that made-up values cannot fill the memory. */
const mostSeen = 1000

/**
 * Many patterns at once, at a cost that hardly grows with their number. Each alternative of a pattern waits at one
 * field, its anchor: where a field must equal one of some values, those are looked up in a hash; where operators speak
 * of it, they are tried on its value, once for each value. Fields that no rule is anchored at are not read.
 */
export class RuleIndex<Id> {
  readonly #ids: readonly Id[]
  readonly #anchors: readonly Anchor[]
  /** Alternatives that ask only for fields to be absent. */
  readonly #always: readonly Candidate[]

  private constructor(ids: readonly Id[], anchors: readonly Anchor[], always: readonly Candidate[]) {
    this.#ids = ids
    this.#anchors = anchors
    this.#always = always
  }

  /** @throws InvalidPatternError naming the path, where EventBridge would refuse a rule's pattern. */
  static from<Id>(rules: readonly Rule<Id>[]): RuleIndex<Id> {
    const candidates = rules.flatMap(({ pattern }, rule) =>
      parsePattern(pattern).map((conjunction): Candidate => ({ rule, conjunction })),
    )
    const diversity = diversityOf(candidates)
    const anchors = new Map<string, Anchor>()
    const always: Candidate[] = []
    for (const candidate of candidates) {
      const condition = anchorOf(candidate.conjunction, diversity)
      if (condition === undefined) always.push(candidate)
      else addTo(anchors, condition, candidate)
    }
    return new RuleIndex(
      rules.map(({ id }) => id),
      [...anchors.values()],
      always,
    )
  }

  /** The IDs of the rules that match, in the rules' own order. Never throws; what is no JSON object matches nothing. */
  match(event: unknown): readonly Id[] {
    if (!isJsonObject(event)) return []
    const reader = new EventReader(event)
    const matched = new Set<number>()
    const attempt = ({ rule, conjunction }: Candidate): void => {
      if (!matched.has(rule) && satisfies(conjunction, reader)) matched.add(rule)
    }
    this.#always.forEach(attempt)
    for (const anchor of this.#anchors) {
      for (const candidate of candidatesFor(anchor, reader.fields(anchor.path).everywhere)) attempt(candidate)
    }
    const rules = [...matched].sort((a, b) => a - b)
    return rules.flatMap((rule) => this.#ids[rule] ?? [])
  }
}

/** Each once, however many values an array holds. */
function candidatesFor(anchor: Anchor, [first, ...others]: readonly Scalar[]): Iterable<Candidate> {
  if (first === undefined) return none
  if (others.length === 0) return candidatesAt(anchor, first)
  const candidates = new Set(candidatesAt(anchor, first))
  for (const value of new Set(others)) {
    for (const candidate of candidatesAt(anchor, value)) candidates.add(candidate)
  }
  return candidates
}

function candidatesAt({ byValue, byOperator, seen }: Anchor, value: Scalar): readonly Candidate[] {
  if (byOperator.length === 0) return byValue.get(value) ?? none
  const known = seen.get(value)
  if (known !== undefined) return known
  const accepted = byOperator.filter(({ condition }) => accepts(condition, value)).map(({ candidate }) => candidate)
  const candidates = [...(byValue.get(value) ?? none), ...accepted]
  if (seen.size === mostSeen) seen.clear()
  seen.set(value, candidates)
  return candidates
}

const none: readonly Candidate[] = []

/** How many different alternatives the rules name at each path: the more, the fewer rules one value leaves to try. */
function diversityOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const alternatives = new Map<string, Set<Scalar>>()
  for (const { path, tests } of candidates.flatMap(({ conjunction }) => conjunction)) {
    const named = alternatives.get(path.text) ?? new Set<Scalar>()
    alternatives.set(path.text, named)
    for (const test of tests) {
      if (test.kind === 'equals') named.add(test.value)
      if (test.kind === 'operator') named.add(test.text)
    }
  }
  return new Map([...alternatives].map(([path, named]) => [path, named.size]))
}

/** A field of this many values divides the rules well enough that no operator is worth trying instead. */
const diverse = 8

/**
 * The condition to wait for. `detail-type`, say, is exact, but nearly all rules name the same one; there, an operator on
 * another field leaves fewer rules to try.
 */
function anchorOf(conjunction: Conjunction, diversity: ReadonlyMap<string, number>): Condition | undefined {
  const rank = (condition: Condition): number => {
    const different = diversity.get(condition.path.text) ?? 0
    if (isExact(condition)) return different >= diverse ? 1_000_000 + different : different + 0.5
    return condition.tests.every((test) => test.kind === 'equals' || (test.kind === 'operator' && test.selective))
      ? different
      : 0
  }
  const present = conjunction.filter(({ tests }) => tests.every(({ kind }) => kind !== 'absent'))
  const [best] = present.toSorted((a, b) => rank(b) - rank(a))
  return best
}

function isExact({ tests }: Condition): boolean {
  return tests.every(({ kind }) => kind === 'equals')
}

function addTo(anchors: Map<string, Anchor>, condition: Condition, candidate: Candidate): void {
  const { path, tests } = condition
  const anchor: Anchor = anchors.get(path.text) ?? { path, byValue: new Map(), byOperator: [], seen: new Map() }
  anchors.set(path.text, anchor)
  if (!isExact(condition)) {
    anchor.byOperator.push({ condition, candidate })
    return
  }
  for (const test of tests) {
    if (test.kind !== 'equals') continue
    const waiting = anchor.byValue.get(test.value)
    if (waiting === undefined) anchor.byValue.set(test.value, [candidate])
    else waiting.push(candidate)
  }
}
