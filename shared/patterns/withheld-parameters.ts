import { isJsonObject } from '../core/json.ts'
import { type EventPattern, isScalar, type ValuePattern } from '../core/pattern.ts'

/**
 * The pattern for CloudTrail's records that also matches where what it asks of the parameters cannot be seen: they were
 * too large (`{"omitted": true}`), are `null` or a text as a whole, or the one that is asked for is masked. Whoever pads
 * a policy to 100 KB, or has a parameter hidden, would else be let through by no rule.
 */
export function alsoWithheld(pattern: EventPattern): EventPattern {
  const { detail, ...rest } = pattern
  return isPattern(detail) && asksForParameters(pattern) ? { ...rest, detail: widened(detail) } : pattern
}

/** Whether the pattern asks for anything in the parameters of a call. */
export function asksForParameters({ detail }: EventPattern): boolean {
  if (!isPattern(detail)) return false
  return 'requestParameters' in detail || alternativesOf(detail).some((branch) => 'requestParameters' in branch)
}

function widened(record: EventPattern): EventPattern {
  const { $or: _, requestParameters, ...rest } = record
  const branches = alternativesOf(record)
  if (!isPattern(requestParameters)) {
    return { ...rest, $or: [...branches.map(loosened), ...unseenWhole.map((unseen) => ({ ...unseen }))] }
  }
  const inTexts = objectsAsTexts(requestParameters).map((fields) => ({ requestParameters: fields }))
  const ways = [{ requestParameters: loosenedFields(requestParameters) }, ...unseenWhole, ...inTexts]
  if (branches.length === 0) return { ...rest, $or: ways }
  return { ...rest, $or: branches.flatMap((branch) => ways.map((way) => ({ ...branch, ...way }))) }
}

/** `exists` is true of a leaf only: a text or `null`, and not an object. */
const unseenWhole: readonly EventPattern[] = [
  { requestParameters: { omitted: [true] } },
  { requestParameters: [{ exists: true }] },
]

function loosened(branch: EventPattern): EventPattern {
  const { requestParameters } = branch
  return isPattern(requestParameters) ? { ...branch, requestParameters: loosenedFields(requestParameters) } : branch
}

function loosenedFields(fields: EventPattern): EventPattern {
  const loose: Record<string, EventPattern[string]> = {}
  for (const [name, wanted] of Object.entries(fields)) {
    if (isPattern(wanted)) loose[name] = loosenedFields(wanted)
    else if (name === '$or') loose[name] = wanted.filter(isPattern).map(loosenedFields)
    else loose[name] = withMasked(wanted)
  }
  return loose
}

/** For each object that the pattern goes into: that it is a text, which no pattern can look into. */
function objectsAsTexts(fields: EventPattern): readonly EventPattern[] {
  return Object.entries(fields).flatMap(([name, wanted]) => {
    if (name === '$or' && !isPattern(wanted)) return wanted.filter(isPattern).flatMap(objectsAsTexts)
    if (!isPattern(wanted)) return []
    return [{ [name]: [{ exists: true }] }, ...objectsAsTexts(wanted).map((inner) => ({ [name]: inner }))]
  })
}

/** Flags and numbers are texts in some records, and some values are hidden. */
function withMasked(wanted: readonly ValuePattern[] | readonly EventPattern[]): EventPattern[string] {
  if (wanted.some((value) => isJsonObject(value) && 'numeric' in value)) return [{ exists: true }]
  const numbers = wanted.filter((value) => typeof value === 'number').map(String)
  const flags = wanted.filter((value) => typeof value === 'boolean').flatMap(formsOf)
  const values: readonly unknown[] = [...wanted, ...numbers, ...flags, 'HIDDEN_DUE_TO_SECURITY_REASONS']
  return values.filter(isValue)
}

/** As `flagOf` of shared/core/json.ts reads them. */
function formsOf(flag: boolean): readonly ValuePattern[] {
  return [{ 'equals-ignore-case': String(flag) }, flag ? 1 : 0, flag ? '1' : '0']
}

function alternativesOf({ $or }: EventPattern): readonly EventPattern[] {
  return isPattern($or) || $or === undefined ? [] : $or.filter(isPattern)
}

function isPattern(value: unknown): value is EventPattern {
  return isJsonObject(value)
}

/** A scalar, or an operator. */
function isValue(value: unknown): value is ValuePattern {
  return isScalar(value) || isJsonObject(value)
}
