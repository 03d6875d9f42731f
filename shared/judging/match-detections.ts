import { callPattern } from '../core/call-pattern.ts'
import { type ListedDetection, wholeOf } from '../core/deferred-detection.ts'
import type { Detection } from '../core/detection.ts'
import type { Envelope } from '../core/envelope.ts'
import type { ApiCall } from '../core/event.ts'
import { flagOf, isJsonObject, type Json, listAt, numberAt, opened, textAt } from '../core/json.ts'
import { absent, type EventPattern } from '../core/pattern.ts'
import { compilePattern, RuleIndex } from '../patterns/index.ts'
import { narrowPattern } from '../patterns/narrow-pattern.ts'
import { alsoWithheld, asksForAny, asksForParameters, inAnyCase } from '../patterns/withheld-parameters.ts'
import { callsWithRequired, requiredParameters } from '../sources/cloudtrail/required-parameters.ts'
import { sources } from '../sources/index.ts'

/**
 * What an event must look like for the detection to be asked about it: its kind's pattern and its own. Where a parameter
 * of a call that the pattern asks for cannot be seen, the event is let through.
 */
export function patternOf(detection: Detection): EventPattern {
  const pattern = statedPattern(detection)
  return alsoWithheld(pattern, callsIn(pattern).map(requiredParameters))
}

function statedPattern(detection: Detection): EventPattern {
  return inAnyCase(narrowPattern(sources[detection.on].pattern, detection.pattern))
}

/** The calls whose parameters are known, of those that a pattern asks for. */
function callsIn({ detail }: EventPattern): readonly string[] {
  if (!isJsonObject(detail)) return []
  const alternatives = listAt(detail, '$or')
  return [detail, ...alternatives].flatMap((branch) => {
    const services = listAt(branch, 'eventSource').concat(listAt(detail, 'eventSource'))
    const wanted = listAt(branch, 'eventName')
    const names = new Set(wanted)
    const prefixes = wanted.flatMap((one) => textAt(one, 'prefix') ?? [])
    const calls = services.flatMap((service) => callsWithRequired(String(service).replace(/\.amazonaws\.com$/, '')))
    return calls.filter((call) => {
      const name = call.slice(call.indexOf(':') + 1)
      return names.has(name) || prefixes.some((prefix) => name.startsWith(prefix))
    })
  })
}

/**
 * Whether the parameters of a call that was let through are what the detection's pattern asks for: `undefined` where they
 * do not show it.
 */
export function asksFor(detection: Detection, envelope: Envelope, { request, withheld }: ApiCall): boolean | undefined {
  const { stated, asks, matches, loosely } = askedBy(detection)
  if (!asks) return true
  if (withheld?.all) return undefined
  const detail = (requestParameters: Json) => ({ ...envelope, detail: { ...envelope.detail, requestParameters } })
  const isAsked =
    matches(detail(request)) || [flagFirst, numberFirst].some((read) => matches(detail(withTypes(request, read))))
  if (isAsked || withheld === undefined) return isAsked
  const hidden = [...withheld.paths, ...withheld.missing.map((name) => [name])]
  if (!asksForAny(stated, hidden)) return false
  // Of what can be seen, nothing may be other than it is asked for.
  return loosely(detail(request)) ? undefined : false
}

interface Asked {
  readonly stated: EventPattern
  /** Whether it asks for parameters. */
  readonly asks: boolean
  readonly matches: (envelope: unknown) => boolean
  /** Whether it matches as far as can be seen. */
  readonly loosely: (envelope: unknown) => boolean
}

const asked = new WeakMap<Detection, Asked>()

/** Worked out once for each detection that is asked. */
function askedBy(detection: Detection): Asked {
  const known = asked.get(detection)
  if (known !== undefined) return known
  const stated = statedPattern(detection)
  const { matches } = compilePattern(stated)
  let loose: ReturnType<typeof compilePattern> | undefined
  const loosely = (envelope: unknown): boolean => {
    loose ??= compilePattern(patternOf(detection))
    return loose.matches(envelope)
  }
  const found = { stated, asks: asksForParameters(stated), matches, loosely }
  asked.set(detection, found)
  return found
}

/** A flag may be written as 1 or "1", which is a number where a number is asked for. */
const flagFirst = (value: Json) => flagOf(value) ?? numberAt(value)
const numberFirst = (value: Json) => numberAt(value) ?? flagOf(value)

/** The value with what its texts hold: objects, lists, and what `read` finds. */
function withTypes(value: Json, read: (value: Json) => Json | undefined): Json {
  if (Array.isArray(value)) return value.map((element) => withTypes(element, read))
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withTypes(field ?? null, read)]))
  }
  const inside = typeof value === 'string' ? opened(value) : value
  return inside === value ? (read(value) ?? value) : withTypes(inside, read)
}

/**
 * The detections that an event must be judged by, in their own order. What the events of a service need is compiled when
 * the first of them comes: a function lives for a few events, of one or two of the hundred services that detections name.
 * @returns throws InvalidPatternError where the pattern of one of them is none
 */
export function createMatcher(detections: readonly ListedDetection[]): (envelope: Envelope) => readonly Detection[] {
  const named = new Set(detections.flatMap(({ eventSources = [] }) => eventSources))
  const indexes = new Map<string, RuleIndex<Detection>>()
  const indexOf = (sources: readonly string[] | undefined): RuleIndex<Detection> => {
    const name = sources === undefined ? every : sources.join(' ')
    const known = indexes.get(name)
    if (known !== undefined) return known
    const relevant = detections.filter(
      ({ eventSources }) => eventSources === undefined || (sources?.some((one) => eventSources.includes(one)) ?? true),
    )
    const index = RuleIndex.from(
      relevant.map(wholeOf).map((detection) => ({ id: detection, pattern: patternOf(detection) })),
    )
    indexes.set(name, index)
    return index
  }
  const isNamed = (text: unknown): text is string => typeof text === 'string' && named.has(text)
  return (envelope) => {
    const eventSource = envelope.detail['eventSource']
    // EventBridge looks into lists, too.
    const isList = typeof eventSource === 'object' && eventSource !== null
    return indexOf(isList ? undefined : [eventSource, envelope.source].filter(isNamed)).match(envelope)
  }
}

/** No service is called so. */
const every = '*'

/**
 * Roles that users, and sessions of other roles, take in their own account. CloudTrail calls AssumeRole read-only, and names
 * the access key that it issued; what is done with that names it, too. What services take is theirs.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
export function takingPattern(): EventPattern {
  return narrowPattern(sources['api-call'].pattern, {
    detail: {
      ...callPattern(['sts:AssumeRole']),
      errorCode: absent,
      userIdentity: { type: ['IAMUser', 'AssumedRole'] },
    },
  })
}

/** The calls that the alerts of these detections wait for; `undefined` where they wait for none. */
export function causePattern(detections: readonly ListedDetection[]): EventPattern | undefined {
  const calls = [...new Set(detections.flatMap(({ causedBy }) => causedBy?.calls ?? []))].sort()
  if (calls.length === 0) return undefined
  return narrowPattern(sources['api-call'].pattern, {
    detail: { ...callPattern(calls), errorCode: absent },
  })
}

export function createCauseMatcher(detections: readonly ListedDetection[]): (envelope: Envelope) => boolean {
  const pattern = causePattern(detections)
  if (pattern === undefined) return () => false
  const matcher = compilePattern(pattern)
  return (envelope) => matcher.matches(envelope)
}
