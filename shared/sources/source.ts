import type { Description } from '../core/description.ts'
import type { Envelope } from '../core/envelope.ts'
import type { DomainEvent, EventOf, Kind } from '../core/event.ts'
import type { EventPattern } from '../core/pattern.ts'

export interface ParseContext {
  /** The name that the configuration gives an account. */
  readonly accountName: (id: string) => string | undefined
  /** The ARNs of the roles and users that deploy Tocsin, from the configuration. */
  readonly deployedBy?: readonly string[]
  /** What of Tocsin no name shows for sure: the ARNs of its KMS keys, its functions' roles and its table, the log groups that it reads. */
  readonly ownParts?: readonly string[]
}

/** All that is special to one kind of event. */
export interface SourceSpec<K extends Kind> {
  readonly kind: K
  /** What every event of the kind matches; a detection's own pattern narrows it. */
  readonly pattern: EventPattern
  /** Never throws: what cannot be read is left out and listed in the event's `unreadable`. */
  parse(envelope: Envelope, context: ParseContext): EventOf<K>
  describe(event: EventOf<K>, envelope: Envelope): Description
}

export interface Source<K extends Kind = Kind> extends Pick<SourceSpec<K>, 'kind' | 'pattern'> {
  read(envelope: Envelope, context: ParseContext): { readonly event: DomainEvent; readonly describe: () => Description }
}

export function defineSource<K extends Kind>(spec: SourceSpec<K>): Source<K> {
  return {
    ...spec,
    read(envelope, context) {
      const event = spec.parse(envelope, context)
      return { event, describe: () => spec.describe(event, envelope) }
    },
  }
}
