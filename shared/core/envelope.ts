import type { Json, JsonObject } from './json.ts'

/**
 * An event as EventBridge sends it. `source`, `detail-type` and `detail` are always there; in the wild any of the
 * others may be missing, or be something else than a text.
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html
 */
export interface Envelope extends JsonObject {
  readonly id?: Json | undefined
  readonly source: string
  readonly 'detail-type': string
  readonly account?: Json | undefined
  readonly time?: Json | undefined
  readonly region?: Json | undefined
  readonly resources?: Json | undefined
  readonly detail: JsonObject
}

/** The `detail-type` of the envelope that Tocsin itself makes of a log line: EventBridge has none for it. */
export const logLineDetailType = 'CloudWatch Logs Log Event'
