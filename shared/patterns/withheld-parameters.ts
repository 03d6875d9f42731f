import { isJsonObject } from '../core/json.ts'
import { maskPatterns } from '../core/masks.ts'
import { type EventPattern, isScalar, type ValuePattern } from '../core/pattern.ts'

/**
 * The pattern for CloudTrail's records that also matches where what it asks of the parameters cannot be seen: they were
 * too large (`{"omitted": true}`), are `null` or a text as a whole, or the one that is asked for is masked or `null`. Whoever pads
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

/** Whether the pattern asks for a parameter at one of these paths, in it or around it. */
export function asksForAny({ detail }: EventPattern, paths: readonly (readonly string[])[]): boolean {
  if (!isPattern(detail)) return false
  const asked = [detail, ...alternativesOf(detail)].flatMap(({ requestParameters }) =>
    isPattern(requestParameters) ? pathsIn(requestParameters) : [],
  )
  return paths.some((path) => {
    const place = path.filter((key) => !/^\d+$/.test(key))
    return asked.some((other) => other.every((key, i) => i >= place.length || place[i] === key))
  })
}

function pathsIn(fields: EventPattern): readonly (readonly string[])[] {
  return Object.entries(fields).flatMap(([name, wanted]) => {
    if (isPattern(wanted)) return pathsIn(wanted).map((path) => [name, ...path])
    return name === '$or' ? wanted.filter(isPattern).flatMap(pathsIn) : [[name]]
  })
}

/** The pattern in which the words of the parameters are the same in capitals: `TCP` means what `tcp` does. */
export function inAnyCase(pattern: EventPattern): EventPattern {
  const { detail, ...rest } = pattern
  if (!isPattern(detail)) return pattern
  const inBranch = (branch: EventPattern): EventPattern => {
    const { requestParameters, ...others } = branch
    if (!isPattern(requestParameters)) return branch
    return { ...others, requestParameters: changedFields(requestParameters, (wanted) => wanted.map(wordInAnyCase)) }
  }
  const { $or, ...record } = inBranch(detail)
  return { ...rest, detail: $or === undefined ? record : { ...record, $or: alternativesOf(detail).map(inBranch) } }
}

function wordInAnyCase(wanted: ValuePattern): ValuePattern {
  return typeof wanted === 'string' && /[a-z]/i.test(wanted) ? { 'equals-ignore-case': wanted } : wanted
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
  return changedFields(fields, withMasked)
}

type Values = readonly ValuePattern[]

function changedFields(fields: EventPattern, change: (wanted: Values) => Values): EventPattern {
  const changed: Record<string, EventPattern[string]> = {}
  for (const [name, wanted] of Object.entries(fields)) {
    if (isPattern(wanted)) changed[name] = changedFields(wanted, change)
    else if (name === '$or') changed[name] = wanted.filter(isPattern).map((inner) => changedFields(inner, change))
    else changed[name] = change(wanted.filter(isValue))
  }
  return changed
}

/** For each object that the pattern goes into: that it is a text, which no pattern can look into. */
function objectsAsTexts(fields: EventPattern): readonly EventPattern[] {
  return Object.entries(fields).flatMap(([name, wanted]) => {
    if (name === '$or' && !isPattern(wanted)) return wanted.filter(isPattern).flatMap(objectsAsTexts)
    if (!isPattern(wanted)) return []
    return [{ [name]: [{ exists: true }] }, ...objectsAsTexts(wanted).map((inner) => ({ [name]: inner }))]
  })
}

/** Flags and numbers are texts in some records, and some values are hidden or `null`. */
function withMasked(wanted: Values): Values {
  if (wanted.some((value) => isJsonObject(value) && ('numeric' in value || ('exists' in value && value.exists)))) {
    return [{ exists: true }]
  }
  const texts = wanted.filter((value) => typeof value === 'boolean' || typeof value === 'number').map(String)
  return [...wanted, ...texts.map(wordInAnyCase), null, ...maskPatterns]
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
