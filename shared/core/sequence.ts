import { lastingName } from './actor.ts'
import type { Alert } from './alert.ts'
import { type Detection, defineDetection, type Step } from './detection.ts'
import type { DomainEvent, Kind } from './event.ts'
import type { Severity } from './severity.ts'

/** One step of a sequence: an alert of one of these detections, whether people are told of it by itself or not. */
export interface SequenceStep {
  readonly of: readonly [string, ...string[]]
  /**
   * What must be the same in all steps, as a user's name; who acted where left out. Several where the event may belong to
   * several sequences; none where it belongs to none.
   */
  readonly by?: (event: DomainEvent) => readonly string[]
  /** How many alerts of it there must be; 1 where left out. */
  readonly times?: number
}

/** What a sequence's file states. */
export interface SequenceSpec {
  /** `sequences/name`, equal to the file's path. */
  readonly id: `sequences/${string}`
  /** In their order by the events' times, as Sigma's `temporal_ordered` has them; in any order where `isUnordered` is set. */
  readonly steps: readonly [SequenceStep, SequenceStep, ...SequenceStep[]]
  readonly isUnordered?: true
  /** Within which all of it must happen. */
  readonly minutes: number
  readonly severity: Severity
  /** @param last the event of the last step, and what its steps have in common */
  readonly title: (last: DomainEvent, by: string) => string
  readonly why: string
  readonly respond: readonly Step[]
  readonly falsePositives: readonly string[]
  readonly mitre?: readonly string[]
  readonly references: readonly string[]
}

/** Alerts which together say more than each of them. */
export interface Sequence extends Pick<SequenceSpec, 'id' | 'steps' | 'isUnordered' | 'minutes' | 'mitre'> {
  /** What tells of it, made for its last event. */
  readonly detectionFor: (kind: Kind, by: string) => Detection
}

/** An alert that is a step of a sequence. */
export interface SeenStep {
  /** Its place among the steps, from 0. */
  readonly step: number
  /** When it happened, in milliseconds since 1970. */
  readonly at: number
  readonly alert: string
  readonly title: string
}

/** A sequence of which an alert is the last step that was missing. */
export interface Completed {
  readonly sequence: Sequence
  /** What its steps have in common, as a user's name. */
  readonly by: string
  readonly steps: readonly SeenStep[]
  readonly alert: Alert
}

export function defineSequence(spec: SequenceSpec): Sequence {
  const { id, severity, title, why, respond, falsePositives, references, mitre, steps, isUnordered, minutes } = spec
  return {
    id,
    steps,
    minutes,
    ...(isUnordered && { isUnordered }),
    ...(mitre && { mitre }),
    detectionFor: (kind, by) =>
      defineDetection({
        ...{ id, severity, why, respond, falsePositives, references },
        ...(mitre && { mitre }),
        on: kind,
        pattern: {},
        title: (event) => title(event, by),
        groupBy: (event) => `${event.account.id} ${by}`,
        window: { minutes },
        byAws: true,
      }),
  }
}

/** Who acted, in all sessions; nobody where the event does not say. */
export function byActor(event: DomainEvent): readonly string[] {
  return 'actor' in event ? [lastingName(event.actor)] : []
}

/** Whether an alert of this detection tells of a whole sequence. */
export function isSequence(detectionId: string): boolean {
  return detectionId.startsWith('sequences/')
}
