import { isJsonObject } from '../core/json.ts'
import { type Candidate, CandidateTree } from './candidate-tree.ts'
import { EventReader } from './event-reader.ts'
import { MatchedRules } from './matched-rules.ts'
import { type KnownConditions, parsePattern } from './parse-pattern.ts'

export interface Rule<Id> {
  readonly id: Id
  readonly pattern: unknown
}

/** Many patterns at once, at a cost that grows with those that match and hardly with their number. */
export class RuleIndex<Id> {
  readonly #ids: readonly Id[]
  readonly #candidates: CandidateTree
  readonly #matched: MatchedRules

  private constructor(ids: readonly Id[], candidates: readonly Candidate[]) {
    this.#ids = ids
    this.#candidates = new CandidateTree(candidates)
    this.#candidates.prepare()
    this.#matched = new MatchedRules(ids.length)
  }

  /** @throws InvalidPatternError naming the path, where EventBridge would refuse a rule's pattern. */
  static from<Id>(rules: readonly Rule<Id>[]): RuleIndex<Id> {
    const known: KnownConditions = new Map()
    const candidates = rules.flatMap(({ pattern }, rule) =>
      parsePattern(pattern, known).map((conjunction): Candidate => ({ rule, conjunction, open: conjunction })),
    )
    return new RuleIndex(
      rules.map(({ id }) => id),
      candidates,
    )
  }

  /** The IDs of the rules that match, in the rules' own order. Never throws; what is no JSON object matches nothing. */
  match(event: unknown): readonly Id[] {
    if (!isJsonObject(event)) return []
    this.#matched.clear()
    this.#candidates.find(new EventReader(event), true, this.#matched)
    const ids: Id[] = []
    for (const rule of this.#matched.inOrder()) {
      const id = this.#ids[rule]
      if (id !== undefined) ids.push(id)
    }
    return ids
  }
}
