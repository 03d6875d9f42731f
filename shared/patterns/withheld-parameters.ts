import { isJsonObject } from '../core/json.ts'
import { type EventPattern, isScalar, type ValuePattern } from '../core/pattern.ts'

/** The names of the parameters that a call needs, for each of the calls that a pattern asks for. */
type Required = readonly (readonly string[])[]

type IsRequired = (name: string) => boolean

/**
 * The pattern for CloudTrail's records that also matches where what it asks of the parameters cannot be seen: they were
 * too large (`{"omitted": true}`), are `null`, empty or a text as a whole, or the one that is asked for is masked, or
 * missing although the call needs it. Whoever pads a policy to 100 KB, or has a parameter hidden, would else be let through by no
 * rule.
 */
export function alsoWithheld(pattern: EventPattern, required: Required): EventPattern {
  const { detail, ...rest } = pattern
  return isPattern(detail) && asksForParameters(pattern) ? { ...rest, detail: widened(detail, required) } : pattern
}

/** The parameters that the pattern asks for. */
export function askedParameters({ detail }: EventPattern): readonly string[] {
  if (!isPattern(detail)) return []
  return [detail, ...alternativesOf(detail)].flatMap(({ requestParameters }) => {
    if (!isPattern(requestParameters)) return []
    const { $or: _, ...fields } = requestParameters
    return [fields, ...alternativesOf(requestParameters)].flatMap((branch) => Object.keys(branch))
  })
}

/** Whether the pattern asks for anything in the parameters of a call. */
export function asksForParameters({ detail }: EventPattern): boolean {
  if (!isPattern(detail)) return false
  return 'requestParameters' in detail || alternativesOf(detail).some((branch) => 'requestParameters' in branch)
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
  const loose: Record<string, EventPattern[string]> = {}
  for (const [name, wanted] of Object.entries(fields)) {
    const isNeeded = isRequired(name)
    // Within a parameter, what is needed and what is not is not known: it is missing with the parameter.
    if (isPattern(wanted)) loose[name] = loosenedFields(wanted, () => isNeeded)
    else if (name === '$or') loose[name] = wanted.filter(isPattern).map((branch) => loosenedFields(branch, isRequired))
    else loose[name] = withMasked(wanted, isNeeded)
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
function withMasked(
  wanted: readonly ValuePattern[] | readonly EventPattern[],
  isNeeded: boolean,
): EventPattern[string] {
  const absent: readonly ValuePattern[] = isNeeded ? [{ exists: false }] : []
  if (wanted.some((value) => isJsonObject(value) && 'numeric' in value)) return [{ exists: true }, ...absent]
  const numbers = wanted.filter((value) => typeof value === 'number').map(String)
  const flags = wanted.filter((value) => typeof value === 'boolean').flatMap(formsOf)
  const values: readonly unknown[] = [...wanted, ...numbers, ...flags, 'HIDDEN_DUE_TO_SECURITY_REASONS', ...absent]
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
