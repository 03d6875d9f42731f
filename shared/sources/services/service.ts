import * as z from 'zod'
import { capitalized } from '../../core/capitalized.ts'
import type { Description, Link } from '../../core/description.ts'
import type { Envelope } from '../../core/envelope.ts'
import { type EventBase, placeInWords, type ServiceEvent, unknownName } from '../../core/event.ts'
import type { EventPattern } from '../../core/pattern.ts'
import type { Resource } from '../../core/resource.ts'
import { tidied } from '../../core/tidy.ts'
import { resourceLink } from '../console-url.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { type Reading, readLeniently } from '../read-leniently.ts'
import type { ParseContext } from '../source.ts'

/** What is read of `detail` by the schemas of its fields. */
export type Detail<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>

/** "Alarm main-5xx goes off later than before", and how: "its threshold is 80 instead of 70". */
export type Told = string | readonly [what: string, how: string]

/** What the file of a service states of one kind of its events. */
export interface ServiceSpec<Shape extends z.ZodRawShape> {
  /** `source`, as `aws.ecs`. */
  readonly source: string
  /** `detail-type`; several where their `detail` says the same. */
  readonly detailTypes: readonly [string, ...string[]]
  /** The fields of `detail`, each of which may be missing: with the schemas of read-leniently.ts. */
  readonly detail: Shape
  /** Which region it is about, where it comes in another. */
  readonly region?: (detail: Detail<Shape>) => string | undefined
  /** What it happened to, first what people would look at. */
  readonly resources: (detail: Detail<Shape>, envelope: ServiceEnvelope) => readonly Resource[]
  /** What tells it from others on the same resources, as the ID of a job. */
  readonly matter?: (detail: Detail<Shape>, envelope: ServiceEnvelope) => string | undefined
  /** What makes it the same fact, where the service sends that again as another event. */
  readonly sameAs?: (detail: Detail<Shape>) => readonly (string | undefined)[]
  /** When it happened, where `time` of the envelope says something else. */
  readonly time?: (detail: Detail<Shape>) => string | undefined
  /** "ECS task 0123 of service web stopped": who reads it knows what happened to what. Without a full stop. */
  readonly what: (detail: Detail<Shape>, envelope: ServiceEnvelope) => Told
  /** Why, as the service says it. */
  readonly because?: (detail: Detail<Shape>) => string | undefined
  /** What else is worth a line of its own: "Container app exited with code 137". */
  readonly lines?: (detail: Detail<Shape>, envelope: ServiceEnvelope) => readonly string[]
  /** Pages of the console, where those of its resources are not all. */
  readonly links?: (detail: Detail<Shape>, event: ServiceEvent) => readonly Link[]
}

/** The envelope's own fields, as far as they can be read. */
export interface ServiceEnvelope {
  readonly detailType: string
  readonly account: string
  readonly region: string
  /** The texts in `resources`, mostly ARNs. */
  readonly resources: readonly string[]
}

/** One kind of events of one service: how they are read and said. */
export interface Service<Read = unknown> {
  readonly source: string
  readonly detailTypes: readonly [string, ...string[]]
  /** Which events are of the kind. */
  readonly pattern: EventPattern
  /** Never throws: what cannot be read is left out. */
  read(envelope: Envelope): Read
  parse(envelope: Envelope, context: ParseContext): ServiceEvent
  describe(envelope: Envelope, event: ServiceEvent): Description
}

export function defineService<Shape extends z.ZodRawShape>(spec: ServiceSpec<Shape>): Service<Detail<Shape>> {
  const { source, detailTypes, resources, matter, sameAs, time, what, because, lines, links } = spec
  const schema = z.object({ ...envelopeFields, detail: z.object(spec.detail) })
  const readings = new WeakMap<Envelope, Reading<z.infer<typeof schema>>>()
  const reading = (envelope: Envelope): Reading<z.infer<typeof schema>> => {
    const known = readings.get(envelope) ?? readLeniently(schema, envelope)
    readings.set(envelope, known)
    return known
  }
  return {
    source,
    detailTypes,
    pattern: { source: [source], 'detail-type': [...detailTypes] },
    read: (envelope) => reading(envelope).value.detail,
    parse(envelope, context) {
      const { value, unreadable } = reading(envelope)
      const { detail, id, account, region } = value
      const key =
        sameAs === undefined
          ? keyOf('eventbridge', envelope, id)
          : keyOf('eventbridge', envelope, source, account, region, ...sameAs(detail))
      return {
        ...readBase(
          {
            replay: value['replay-name'],
            id,
            key,
            time: readTime(time?.(detail), value.time),
            account,
            region: spec.region?.(detail) ?? region,
            unreadable,
          },
          context,
        ),
        kind: 'service-event',
        source,
        detailType: envelope['detail-type'],
        resources: resources(detail, serviceEnvelope(envelope, value)),
        matter: matter?.(detail, serviceEnvelope(envelope, value)),
      }
    },
    describe(envelope, event) {
      const { value } = reading(envelope)
      const told = what(value.detail, serviceEnvelope(envelope, value))
      return {
        sentence: sentenceOf(told, event, because?.(value.detail)),
        what: inOne(told),
        who: undefined,
        from: undefined,
        ...(lines && { lines: lines(value.detail, serviceEnvelope(envelope, value)) }),
        links: [
          ...event.resources.flatMap((resource) => resourceLink(event, resource)),
          ...(links?.(value.detail, event) ?? []),
        ],
      }
    },
  }
}

/**
 * "ECS task 0123 stopped in Production (111122223333), us-east-1: Essential container in task exited." A reason that only says the same
 * once more is left out.
 */
export function sentenceOf(told: Told, event: Pick<EventBase, 'account' | 'region'>, because?: string): string {
  const [what, how] = (typeof told === 'string' ? [told, ''] : told).map(tidied)
  const given = constantInWords(withNames(because ?? '', event.account.id).trim()).replace(/\.$/, '')
  const reason = repeats(inOne(told), given) ? '' : given
  if (!how) return `${what}${placeInWords(event)}${reason && `: ${reason}`}.`
  return `${what}${placeInWords(event)}: ${how}.${reason && ` ${capitalized(reason)}.`}`
}

/** "stale inventory" of `STALE_INVENTORY`. */
function constantInWords(reason: string): string {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(reason) ? reason.toLowerCase().replaceAll('_', ' ') : reason
}

/** A reason as AWS gives it, where names stand for the ARNs of the account itself: the event says account and region anyway. */
function withNames(reason: string, account: string): string {
  return reason.replace(
    /\barn:[\w-]+:(?!s3:)[\w-]+:[\w-]*:(\d{12}):(?:[\w-]+[:/])?([\w/.@+=:-]*\w)/g,
    (arn, owner, name) => (owner === account ? name : arn),
  )
}

/** Of a thing and a phrase of ours, whose colon parts what happened from how: "is being recovered: one of its copies failed". */
export function toldOf(thing: string, phrase: string): Told {
  const [what, ...how] = phrase.split(': ')
  return how.length === 0 ? `${thing} ${phrase}` : [`${thing} ${what}`, how.join(': ')]
}

function inOne(told: Told): string {
  return tidied(typeof told === 'string' ? told : told.join(': '))
}

/** "Glue job orders succeeded" says all that "Job run succeeded" does. */
function repeats(said: string, reason: string): boolean {
  const known = said.toLowerCase().replace(/\W/g, '')
  const words = reason.toLowerCase().match(/[\w-]+/g) ?? []
  return words.every((word) => fillers.has(word) || (word.length > 2 ? known.includes(word) : known === word))
}

const fillers = new Set(['a', 'an', 'the', 'has', 'been', 'is', 'was', 'db', 'run'])

function serviceEnvelope(
  envelope: Envelope,
  { account = unknownName, region = unknownName, resources }: z.infer<z.ZodObject<typeof envelopeFields>>,
): ServiceEnvelope {
  const texts = resources.filter((resource): resource is string => typeof resource === 'string' && resource !== '')
  return { detailType: envelope['detail-type'], account, region, resources: texts }
}
