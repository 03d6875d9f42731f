import * as z from 'zod'
import type { Envelope } from '../../core/envelope.ts'
import type { ServiceEvent } from '../../core/event.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { readLeniently } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { defineSource } from '../source.ts'
import { anyEventInWords } from './any-event.ts'
import { services } from './index.ts'
import { scalarLines } from './scalar-lines.ts'
import { type Service, sentenceOf } from './service.ts'

/**
 * What a service tells over EventBridge. How an event is read and said is stated by the file of its service; where there is
 * none, as for a partner's events and one's own, it is told with the fields that it has.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html
 */
export const serviceEvent = defineSource<'service-event'>({
  kind: 'service-event',
  pattern: { source: [{ exists: true }] },
  parse: (envelope, context) =>
    serviceOf(envelope)?.parse(envelope, context) ?? {
      ...readAny(envelope, context),
      kind: 'service-event',
      source: envelope.source,
      detailType: envelope['detail-type'],
    },
  describe: (event, envelope) => serviceOf(envelope)?.describe(envelope, event) ?? describeAny(event, envelope),
})

const byType: ReadonlyMap<string, Service> = new Map(
  services.flatMap((service) => service.detailTypes.map((type) => [nameOf(service.source, type), service] as const)),
)

function serviceOf(envelope: Envelope): Service | undefined {
  return byType.get(nameOf(envelope.source, envelope['detail-type']))
}

function nameOf(source: string, detailType: string): string {
  return JSON.stringify([source, detailType])
}

const anySchema = z.object(envelopeFields)

function readAny(envelope: Envelope, context: Parameters<typeof readBase>[1]) {
  const { value, unreadable } = readLeniently(anySchema, envelope)
  const { id, account, region, time } = value
  const key = keyOf('eventbridge', envelope, id)
  return {
    ...readBase({ replay: value['replay-name'], id, key, time: readTime(time), account, region, unreadable }, context),
    resources: value.resources.flatMap((one) => (typeof one === 'string' ? resourceOfArn(one) : [])),
  }
}

function describeAny(event: ServiceEvent, envelope: Envelope) {
  const what = anyEventInWords(event, envelope)
  return {
    sentence: sentenceOf(what, event),
    what,
    who: undefined,
    from: undefined,
    lines: scalarLines(envelope.detail),
    links: [],
  }
}
