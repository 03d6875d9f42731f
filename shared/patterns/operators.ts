import { isJsonObject } from '../core/json.ts'
import { matcherOf, splitAtStars } from '../core/wildcard.ts'
import { parseCidr } from './cidr.ts'
import { InvalidPatternError } from './invalid-pattern-error.ts'
import { parseNumeric } from './numeric.ts'
import { needString, needStrings, needStringsOrNumbers, onlyEntry } from './operands.ts'
import type { Equals, Need, Operator, OperatorParser } from './operator.ts'
import type { Part } from './text-index.ts'

/** Those that look at values; `exists` does not. */
export const operators: ReadonlyMap<string, OperatorParser> = new Map<string, OperatorParser>(
  Object.entries({
    prefix: parseAffix('start'),
    suffix: parseAffix('end'),
    'equals-ignore-case': (operand, path) => {
      const wanted = needString(operand, path).toLowerCase()
      return inAnyCase({ place: 'whole', text: wanted }, (text) => text === wanted)
    },
    wildcard: parseWildcard,
    numeric: parseNumeric,
    cidr: (operand, path) => {
      const { contains, least, most } = parseCidr(needString(operand, path), path)
      return {
        kind: 'operator',
        need: { kind: 'address', least, most },
        accepts: (value) => (typeof value === 'string' || typeof value === 'number') && contains(value),
      }
    },
    'anything-but': parseAnythingBut,
  }),
)

function inText(parts: readonly Part[], matches: (text: string) => boolean): Operator {
  return withNeed({ kind: 'text', parts }, (value) => typeof value === 'string' && matches(value))
}

function inAnyCase(part: Part, matches: (text: string) => boolean): Operator {
  const accepts: Operator['accepts'] = (value) => typeof value === 'string' && matches(value.toLowerCase())
  return withNeed({ kind: 'text-in-any-case', parts: [part] }, accepts)
}

function withNeed({ kind, parts }: Extract<Need, { parts: unknown }>, accepts: Operator['accepts']): Operator {
  const telling = parts.filter(({ place, text }) => text !== '' || place === 'whole')
  return { kind: 'operator', accepts, ...(telling.length > 0 && { need: { kind, parts: telling } }) }
}

function parseAffix(place: 'start' | 'end'): OperatorParser {
  const matcher = (affix: string): ((text: string) => boolean) =>
    place === 'start' ? (text) => text.startsWith(affix) : (text) => text.endsWith(affix)
  return (operand, path) => {
    if (!isJsonObject(operand)) {
      const affix = needString(operand, path)
      return inText([{ place, text: affix }], matcher(affix))
    }
    const [name, inner] = onlyEntry(operand, path)
    if (name !== 'equals-ignore-case') {
      throw new InvalidPatternError(path, `"${name}" cannot stand here; only "equals-ignore-case" can`)
    }
    const affix = needString(inner, `${path}.${name}`).toLowerCase()
    return inAnyCase({ place, text: affix }, matcher(affix))
  }
}

function parseWildcard(operand: unknown, path: string): Operator {
  const split = splitAtStars(needString(operand, path))
  if (!split.ok) throw new InvalidPatternError(path, split.problem)
  const pieces = split.value
  const placeOf = (i: number): Part['place'] => {
    if (pieces.length === 1) return 'whole'
    if (i === 0) return 'start'
    return i === pieces.length - 1 ? 'end' : 'inside'
  }
  const parts = pieces.map((text, i) => ({ place: placeOf(i), text }))
  return inText(parts, matcherOf(pieces))
}

function parseAnythingBut(operand: unknown, path: string): Operator {
  if (isJsonObject(operand)) {
    const except = parseNegated(operand, path)
    return { kind: 'operator', except, accepts: (value) => !except.some(({ accepts }) => accepts(value)) }
  }
  const values = new Set(needStringsOrNumbers(operand, path))
  const except = [...values].map((value): Equals => ({ kind: 'equals', value }))
  return { kind: 'operator', except, accepts: (value) => !values.has(value) }
}

function parseNegated(operand: object, path: string): readonly Operator[] {
  const [name, inner] = onlyEntry(operand, path)
  const at = `${path}.${name}`
  const parse = operators.get(name)
  if (parse === undefined || name === 'numeric' || name === 'cidr' || name === 'anything-but') {
    throw new InvalidPatternError(
      path,
      `"${name}" cannot be negated; use values, prefix, suffix, wildcard or equals-ignore-case`,
    )
  }
  return needStrings(inner, at).map((text) => {
    if (text === '' && (name === 'prefix' || name === 'suffix')) {
      throw new InvalidPatternError(at, 'must not be empty: it would exclude every text')
    }
    return parse(text, at)
  })
}
