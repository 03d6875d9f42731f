import { isJsonObject } from '../core/json.ts'
import { maskPatterns } from '../core/masks.ts'
import { type EventPattern, isScalar, type ValuePattern } from '../core/pattern.ts'

/** The names of the parameters that a call needs, for each of the calls that a pattern asks for. */
type Required = readonly (readonly string[])[]

type IsRequired = (name: string) => boolean

/**
 * The pattern for CloudTrail's records that also matches where what it asks of the parameters cannot be seen: they were
 * too large (`{"omitted": true}`), are `null`, empty or a text as a whole, or the one that is asked for is masked, `null`, or
 * missing although the call needs it. Whoever pads a policy to 100 KB, or has a parameter hidden, would else be let through by no
 * rule.
 */
export function alsoWithheld(pattern: EventPattern, required: Required): EventPattern {
  const { detail, ...rest } = pattern
  return isPattern(detail) && asksForParameters(pattern) ? { ...rest, detail: widened(detail, required) } : pattern
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

function widened(record: EventPattern, required: Required): EventPattern {
  const isRequired = (name: string) => required.some((names) => names.includes(name))
  const unseenWhole = [...seenAsNothing, ...emptyWhole(required)]
  const { $or: _, requestParameters, ...rest } = record
  const branches = alternativesOf(record)
  if (!isPattern(requestParameters)) {
    return {
      ...rest,
      $or: [...branches.map((branch) => loosened(branch, isRequired)), ...unseenWhole.map((unseen) => ({ ...unseen }))],
    }
  }
  const inTexts = objectsAsTexts(requestParameters).map((fields) => ({ requestParameters: fields }))
  const ways = [{ requestParameters: loosenedFields(requestParameters, isRequired) }, ...unseenWhole, ...inTexts]
  if (branches.length === 0) return { ...rest, $or: ways }
  return { ...rest, $or: branches.flatMap((branch) => ways.map((way) => ({ ...branch, ...way }))) }
}

/** `exists` is true of a leaf only: a text or `null`, and not an object. */
const seenAsNothing: readonly EventPattern[] = [
  { requestParameters: { omitted: [true] } },
  { requestParameters: [{ exists: true }] },
]

/** Without what every one of the calls needs, or, where they have nothing in common, without what one of them needs. */
function emptyWhole(required: Required): readonly EventPattern[] {
  const [first = [], ...others] = required
  const common = first.find((name) => others.every((names) => names.includes(name)))
  const names = common === undefined ? required.flatMap(([name]) => name ?? []) : [common]
  return [...new Set(names)].map((name) => ({ requestParameters: { [name]: [{ exists: false }] } }))
}

function loosened(branch: EventPattern, isRequired: IsRequired): EventPattern {
  const { requestParameters } = branch
  return isPattern(requestParameters)
    ? { ...branch, requestParameters: loosenedFields(requestParameters, isRequired) }
    : branch
}

function loosenedFields(fields: EventPattern, isRequired: IsRequired): EventPattern {
  return changedFields(fields, withMasked, isRequired)
}

type Values = readonly ValuePattern[]

/** Within a parameter, what is needed and what is not is not known: it is missing with the parameter. */
function changedFields(
  fields: EventPattern,
  change: (wanted: Values, isNeeded: boolean) => Values,
  isRequired: IsRequired = () => false,
): EventPattern {
  const changed: Record<string, EventPattern[string]> = {}
  for (const [name, wanted] of Object.entries(fields)) {
    const isNeeded = isRequired(name)
    if (isPattern(wanted)) changed[name] = changedFields(wanted, change, () => isNeeded)
    else if (name === '$or')
      changed[name] = wanted.filter(isPattern).map((inner) => changedFields(inner, change, isRequired))
    else changed[name] = change(wanted.filter(isValue), isNeeded)
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
function withMasked(wanted: Values, isNeeded: boolean): Values {
  const absent: Values = isNeeded ? [{ exists: false }] : []
  if (wanted.some((value) => isJsonObject(value) && ('numeric' in value || ('exists' in value && value.exists)))) {
    return [{ exists: true }, ...absent]
  }
  const numbers = wanted.filter((value) => typeof value === 'number').map(String)
  const flags = wanted.filter((value) => typeof value === 'boolean').flatMap(formsOf)
  return [...wanted, ...numbers, ...flags, null, ...maskPatterns, ...absent]
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
