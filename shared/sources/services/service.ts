import * as z from 'zod'
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

/** What the file of a service states of one kind of its events. */
export interface ServiceSpec<Shape extends z.ZodRawShape> {
  /** `source`, as `aws.ecs`. */
  readonly source: string
  /** `detail-type`; several where their `detail` says the same. */
  readonly detailTypes: readonly [string, ...string[]]
  /** The fields of `detail`, each of which may be missing: with the schemas of read-leniently.ts. */
  readonly detail: Shape
  /** What it happened to, first what people would look at. */
  readonly resources: (detail: Detail<Shape>, envelope: ServiceEnvelope) => readonly Resource[]
  /** What tells it from others on the same resources, as the ID of a job. */
  readonly matter?: (detail: Detail<Shape>) => string | undefined
  /** What makes it the same fact, where the service sends that again as another event. */
  readonly sameAs?: (detail: Detail<Shape>) => readonly (string | undefined)[]
  /** When it happened, where `time` of the envelope says something else. */
  readonly time?: (detail: Detail<Shape>) => string | undefined
  /** "ECS task 0123 of service web stopped": who reads it knows what happened to what. Without a full stop. */
  readonly what: (detail: Detail<Shape>, envelope: ServiceEnvelope) => string
  /** Why, as the service says it. */
  readonly because?: (detail: Detail<Shape>) => string | undefined
  /** What else is worth a line of its own: "Container app exited with code 137". */
  readonly lines?: (detail: Detail<Shape>) => readonly string[]
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
            region,
            unreadable,
          },
          context,
        ),
        kind: 'service-event',
        source,
        detailType: envelope['detail-type'],
        resources: resources(detail, serviceEnvelope(envelope, value)),
        matter: matter?.(detail),
      }
    },
    describe(envelope, event) {
      const { value } = reading(envelope)
      const said = tidied(what(value.detail, serviceEnvelope(envelope, value)))
      return {
        sentence: sentenceOf(said, event, because?.(value.detail)),
        what: said,
        who: undefined,
        from: undefined,
        ...(lines && { lines: lines(value.detail) }),
        links: [
          ...event.resources.flatMap((resource) => resourceLink(event, resource)),
          ...(links?.(value.detail, event) ?? []),
        ],
      }
    },
  }
}

/** "ECS task 0123 stopped in Production (111122223333), us-east-1: Essential container in task exited." */
export function sentenceOf(what: string, event: Pick<EventBase, 'account' | 'region'>, because?: string): string {
  const reason = because?.trim().replace(/\.$/, '')
  return `${what}${placeInWords(event)}${reason ? `: ${reason}` : ''}.`
}

function serviceEnvelope(
  envelope: Envelope,
  { account = unknownName, region = unknownName, resources }: z.infer<z.ZodObject<typeof envelopeFields>>,
): ServiceEnvelope {
  const texts = resources.filter((resource): resource is string => typeof resource === 'string' && resource !== '')
  return { detailType: envelope['detail-type'], account, region, resources: texts }
}
