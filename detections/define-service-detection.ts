import { type Detection, type DetectionSpec, defineDetection, type Window } from '../shared/core/detection.ts'
import type { Envelope } from '../shared/core/envelope.ts'
import type { ServiceEvent } from '../shared/core/event.ts'
import type { FirstSights } from '../shared/core/first-sight.ts'
import type { EventPattern } from '../shared/core/pattern.ts'
import { tidied } from '../shared/core/tidy.ts'
import type { Service } from '../shared/sources/services/service.ts'

/** What the file of the service reads of `detail`, and the event around it. */
type Reads<Detail, Value> = (detail: Detail, event: ServiceEvent) => Value

type FromDetail<Detail, Field> = Field extends (event: ServiceEvent, envelope: Envelope) => infer Value
  ? Reads<Detail, Value>
  : Field

type Spec = DetectionSpec<'service-event'>

type Kept = 'id' | 'gravest' | 'causedBy' | 'closes' | 'onlyCloses' | 'flaps' | 'replaces' | 'mitre' | 'references'

/** A detection of one service's events, as shared/sources/services/ reads them. */
export interface ServiceDetectionSpec<Detail> extends Pick<Spec, Kept> {
  /** Narrows `detail`, as an EventBridge pattern: `{ lastStatus: ['STOPPED'] }`. */
  readonly detail?: EventPattern
  /** Of several detail types of the service, those that are meant. */
  readonly detailTypes?: readonly string[]
  readonly where?: Reads<Detail, boolean>
  readonly severity: FromDetail<Detail, Spec['severity']>
  readonly title: Reads<Detail, string>
  readonly why: FromDetail<Detail, Spec['why']>
  readonly respond: FromDetail<Detail, Spec['respond']>
  readonly falsePositives: FromDetail<Detail, Spec['falsePositives']>
  readonly groupBy?: Reads<Detail, string>
  readonly firstSeen?: Reads<Detail, string | FirstSights | undefined>
  readonly window?: Window & { readonly distinct?: Reads<Detail, string | readonly string[]> }
  readonly ending?: Reads<Detail, ReturnType<NonNullable<Spec['ending']>>>
}

export function defineServiceDetection<Detail>(
  service: Service<Detail>,
  spec: ServiceDetectionSpec<Detail>,
): Detection {
  const { detail, detailTypes, where, severity, title, why, respond, falsePositives, ...others } = spec
  const { groupBy, firstSeen, window, ending, ...stated } = others
  const reading =
    <Value>(read: Reads<Detail, Value>) =>
    (event: ServiceEvent, envelope: Envelope): Value =>
      read(service.read(envelope), event)
  const { distinct, ...howOften } = window ?? { minutes: 60 }
  return defineDetection<'service-event'>({
    ...stated,
    on: 'service-event',
    pattern: {
      source: [service.source],
      'detail-type': [...(detailTypes ?? service.detailTypes)],
      ...(detail && { detail }),
    },
    ...(where && { where: reading(where) }),
    severity: typeof severity === 'function' ? reading(severity) : severity,
    title: reading((read, event) => tidied(title(read, event))),
    why: typeof why === 'function' ? reading(why) : why,
    respond: typeof respond === 'function' ? reading(respond) : respond,
    falsePositives: typeof falsePositives === 'function' ? reading(falsePositives) : falsePositives,
    ...(groupBy && { groupBy: reading(groupBy) }),
    ...(firstSeen && { firstSeen: reading(firstSeen) }),
    ...(ending && { ending: reading(ending) }),
    ...(window && { window: { ...howOften, ...(distinct && { distinct: reading(distinct) }) } }),
  })
}
