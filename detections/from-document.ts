import type { Detection, Step } from '../shared/core/detection.ts'
import { defineDetection } from '../shared/core/detection.ts'
import type { Envelope } from '../shared/core/envelope.ts'
import type { DomainEvent, Kind } from '../shared/core/event.ts'
import type { Json } from '../shared/core/json.ts'
import type { EventPattern } from '../shared/core/pattern.ts'
import type { Result } from '../shared/core/result.ts'
import type { Severity } from '../shared/core/severity.ts'
import { withValues } from '../shared/core/shell-command.ts'
import { fillTemplate, fillWhole, parseTemplate, splitCommand, type Template } from '../shared/core/template.ts'
import { anyEventIn, anyEventInWords } from '../shared/sources/services/any-event.ts'
import { type CallDetectionSpec, defineCallDetection } from './define-call-detection.ts'

/** A step's command is one line, as a shell takes it. */
export type DocumentStep = string | { readonly do: string; readonly run?: string }

/**
 * A detection as data: a file of `detections/custom/`, after deploy/documents/ has checked it. Texts may hold the
 * placeholders of shared/core/template.ts.
 */
export interface DetectionDocument
  extends Pick<CallDetectionSpec, 'id' | 'references'>,
    Partial<
      Pick<
        CallDetectionSpec,
        'calls' | 'record' | 'outcome' | 'closes' | 'onlyCloses' | 'replaces' | 'causedBy' | 'mitre' | 'cis'
      >
    > {
  readonly on: Kind
  /** Instead of `calls`. */
  readonly pattern?: EventPattern
  readonly severity: Severity
  /** May be left out, as `why` and `respond`, of events of services, which are told in words of their own then. */
  readonly title?: string | undefined
  readonly why?: string | undefined
  readonly falsePositives: readonly string[]
  readonly respond?: readonly DocumentStep[] | undefined
  readonly groupBy?: string
  readonly firstSeen?: string
  readonly window?: { readonly minutes: number; readonly threshold?: number; readonly distinct?: string }
  readonly byAws?: boolean
  readonly readOnlyCalls?: boolean
}

export function fromDocument(document: DetectionDocument): Detection {
  const {
    on,
    calls,
    record,
    pattern = {},
    title,
    why = 'Your configuration asks to be told of this event.',
    respond = [],
    groupBy,
    firstSeen,
    window,
    byAws,
    readOnlyCalls,
    ...stated
  } = document
  const { distinct, ...howOften } = window ?? { minutes: 60 }
  const steps = respond.map(prepareStep)
  const spec = {
    ...stated,
    title: title === undefined ? eventInWords : filling(title),
    why,
    respond: (event: DomainEvent, envelope: Envelope) => {
      const values = valuesOf(event, envelope)
      return steps.map((step) => step(values))
    },
    ...(byAws && { byAws }),
    ...(readOnlyCalls && { readOnlyCalls }),
    ...(groupBy !== undefined && { groupBy: filling(groupBy) }),
    // In words of its own it is the same only where all of it is.
    ...(groupBy === undefined && title === undefined && { groupBy: eventItself }),
    ...(firstSeen !== undefined && { firstSeen: filling(firstSeen) }),
    ...(window && { window: { ...howOften, ...(distinct !== undefined && { distinct: filling(distinct) }) } }),
  }
  if (calls === undefined) return defineDetection({ ...spec, on, pattern })
  return defineCallDetection({ ...spec, calls, ...(record && { record }) })
}

function eventItself(event: DomainEvent, envelope: Envelope): string {
  return event.kind === 'service-event' ? anyEventIn(event, envelope) : event.key
}

function eventInWords(event: DomainEvent, envelope: Envelope): string {
  return event.kind === 'service-event' ? anyEventInWords(event, envelope) : envelope['detail-type']
}

function filling(text: string): (event: DomainEvent, envelope: Envelope) => string {
  const template = prepare(text)
  return (event, envelope) => fillTemplate(template, valuesOf(event, envelope))
}

/** What placeholders can name: the event as it came, and the names that Tocsin has for who and where. */
function valuesOf(event: DomainEvent, envelope: Envelope): Json {
  return { ...envelope, accountName: event.account.name, ...('actor' in event && { actor: event.actor.name }) }
}

/** A command in which a value is missing is left out: nobody should run it. */
export function prepareStep(step: DocumentStep): (values: Json) => Step {
  const text = prepare(typeof step === 'string' ? step : step.do)
  const run = typeof step === 'string' ? undefined : step.run
  const words = run === undefined ? [] : checked(splitCommand(run)).map(prepare)
  return (values) => {
    const filled = words.map((word) => fillWhole(word, values)).filter((word) => word !== undefined)
    if (run === undefined) return fillTemplate(text, values)
    if (filled.length < words.length) return fillTemplate(text, values).replace(/:$/, '.')
    const isValue = ([first]: Template): boolean => typeof first === 'object'
    return { do: fillTemplate(text, values), run: withValues(words, filled, isValue) }
  }
}

export function prepare(text: string): Template {
  return checked(parseTemplate(text))
}

/** Only a document that nobody checked has a problem here. */
function checked<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.problem)
  return result.value
}
