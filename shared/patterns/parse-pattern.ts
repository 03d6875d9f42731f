import { isJsonObject } from '../core/json.ts'
import { type Path, preparePath } from './event-reader.ts'
import { InvalidPatternError } from './invalid-pattern-error.ts'
import { parseValueTests, reservedNames, textOf, type ValueTest } from './value-test.ts'

/** What one field must satisfy: any of `tests`. */
export interface Condition {
  readonly path: Path
  readonly tests: readonly ValueTest[]
}

/** Conditions that must hold together, in the order of their paths (EventBridge's engine visits them so). */
export type Conjunction = readonly Condition[]

/** For each path, its conditions by what they say. */
export type KnownConditions = Map<string, { readonly path: Path; readonly bySaying: Map<string, Condition> }>

/** EventBridge refuses a pattern whose `$or` lists multiply to more. */
const maxCombinations = 1000

type Draft = ReadonlyMap<string, Condition>

/**
 * A pattern as the list of its alternatives: `$or` is multiplied out, as EventBridge does before it matches, and a
 * field that is named inside and outside of `$or` keeps what was written last. Patterns that are parsed with the same
 * `known` share the conditions that they have in common.
 * @throws InvalidPatternError where EventBridge would refuse the pattern.
 */
export function parsePattern(pattern: unknown, known: KnownConditions = new Map()): readonly Conjunction[] {
  return new PatternParser(known).parse(pattern)
}

function byPath(a: Condition, b: Condition): number {
  return a.path.text < b.path.text ? -1 : 1
}

class PatternParser {
  readonly #known: KnownConditions

  constructor(known: KnownConditions) {
    this.#known = known
  }

  parse(pattern: unknown): readonly Conjunction[] {
    const drafts = this.#extend([new Map()], pattern, '', false)
    return drafts.map((draft) => [...draft.values()].sort(byPath))
  }

  #extend(drafts: readonly Draft[], pattern: unknown, path: string, insideOr: boolean): readonly Draft[] {
    if (!isJsonObject(pattern)) {
      throw new InvalidPatternError(path, 'must be an object of fields, or a list of values')
    }
    const entries = Object.entries(pattern)
    if (entries.length === 0) throw new InvalidPatternError(path, 'an empty object would match nothing in particular')
    let extended = drafts
    for (const [key, value] of entries) {
      if (insideOr && reservedNames.has(key)) {
        throw new InvalidPatternError(path, `"${key}" is an operator and cannot be a field's name inside $or`)
      }
      const at = path === '' ? key : `${path}.${key}`
      if (key === '$or' && isOr(value)) extended = this.#extendByEach(extended, value, path)
      else if (Array.isArray(value)) extended = withCondition(extended, this.#conditionOf(at, value))
      else extended = this.#extend(extended, value, at, insideOr)
    }
    return extended
  }

  #extendByEach(drafts: readonly Draft[], branches: readonly object[], path: string): readonly Draft[] {
    const extended = branches.flatMap((branch) => this.#extend(drafts, branch, path, true))
    if (extended.length > maxCombinations) {
      throw new InvalidPatternError(path, `$or makes more than ${maxCombinations} combinations`)
    }
    return extended
  }

  #conditionOf(at: string, list: readonly unknown[]): Condition {
    const tests = parseValueTests(list, at)
    const field = this.#known.get(at) ?? { path: preparePath(at), bySaying: new Map<string, Condition>() }
    this.#known.set(at, field)
    const saying = tests.map(textOf).join()
    const condition = field.bySaying.get(saying) ?? { path: field.path, tests }
    field.bySaying.set(saying, condition)
    return condition
  }
}

/** Only a list of two or more objects that are no operators is the operator `$or`; else it is a field's name. */
function isOr(value: unknown): value is readonly object[] {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    value.every((branch) => isJsonObject(branch) && !Object.keys(branch).some((key) => reservedNames.has(key)))
  )
}

function withCondition(drafts: readonly Draft[], condition: Condition): readonly Draft[] {
  return drafts.map((draft) => new Map(draft).set(condition.path.text, condition))
}
