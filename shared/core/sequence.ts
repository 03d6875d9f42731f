import { lastingName } from './actor.ts'
import type { Alert } from './alert.ts'
import { type Detection, defineDetection, type Step } from './detection.ts'
import type { DomainEvent, Kind } from './event.ts'
import { placeOf, type SequenceType, sequenceProblems } from './sequence-problems.ts'
import type { Severity } from './severity.ts'

/** Reads names of an event; none where it says none. */
export type ReadsNames = (event: DomainEvent) => readonly string[]

/** One step of a sequence: an alert of one of these detections, whether people are told of it by itself or not. */
export interface SequenceStep {
  readonly of: readonly [string, ...string[]]
  /**
   * What must be the same in all steps, as a user's name (Sigma's `group-by`); who acted where left out. Several where the
   * event may belong to several sequences; none where it belongs to none.
   */
  readonly by?: ReadsNames
  /** How many alerts of it there must be, or how many different values of `distinct`; 1 where left out. */
  readonly times?: number
  /** What is counted instead of alerts, and how to call it: `{ what: 'regions', values: byRegion }`. */
  readonly distinct?: { readonly what: string; readonly values: ReadsNames }
  /** Milder alerts are no step. What an alert would be in somebody's hand counts: a caller chooses the tool that it names. */
  readonly atLeast?: Severity
  /**
   * There must be none within the sequence's time before its last step. What comes late, after the last step, takes nothing
   * back. It must be nothing that an attacker could do to hide the rest.
   */
  readonly absent?: true
}

/** What a sequence's file states. */
export interface SequenceSpec {
  /** `sequences/name`, equal to the file's path; `sequences/custom/name` of a document. */
  readonly id: `sequences/${string}`
  readonly steps: readonly [SequenceStep, ...SequenceStep[]]
  /** `temporal_ordered` where left out. */
  readonly type?: SequenceType
  /** Within which all of it must happen (Sigma's `timespan`). */
  readonly minutes: number
  readonly severity: Severity
  /** @param last the event of the last step, and what its steps have in common */
  readonly title: (last: DomainEvent, by: string) => string
  readonly why: string
  readonly respond: readonly Step[] | ((last: DomainEvent, by: string) => readonly Step[])
  readonly falsePositives: readonly string[]
  readonly mitre?: readonly string[]
  readonly references: readonly string[]
}

/** Alerts which together say more than each of them. */
export interface Sequence extends Pick<SequenceSpec, 'id' | 'steps' | 'minutes' | 'severity' | 'mitre'> {
  readonly type: SequenceType
  /** What tells of it, made for its last event; as grave as the configuration has it. */
  readonly detectionFor: (kind: Kind, by: string, severity?: Severity) => Detection
}

/** An alert that is a step of a sequence. */
export interface SeenStep {
  /** Its place among the steps, from 0. */
  readonly step: number
  /** When it happened, in milliseconds since 1970. */
  readonly at: number
  readonly alert: string
  readonly title: string
  /** Of what is counted: hashes of what the event says. */
  readonly values?: readonly string[] | undefined
}

/** A step of a sequence that is whole. */
export interface ToldStep extends SeenStep {
  /** What people heard of it by itself; `undefined` where that is not known, or not yet. */
  readonly heard: 'told' | 'counted' | 'waiting' | 'muted' | 'not told' | undefined
}

/** A sequence of which an alert is the last step that was missing. */
export interface Completed {
  readonly sequence: Sequence
  /** What its steps have in common, as a user's name. */
  readonly by: string
  readonly steps: readonly ToldStep[]
  readonly alert: Alert
}

/** @throws Error where its steps contradict each other */
export function defineSequence(spec: SequenceSpec): Sequence {
  const { id, severity, title, why, respond, falsePositives, references, mitre, steps, minutes } = spec
  const { type = 'temporal_ordered' } = spec
  const [problem] = sequenceProblems({ steps, type, minutes })
  if (problem !== undefined) throw new Error(`${id}: ${placeOf(problem)}: ${problem.message}`)
  return {
    ...{ id, steps, type, minutes, severity },
    ...(mitre && { mitre }),
    detectionFor: (kind, by, configured = severity) =>
      defineDetection({
        ...{ id, severity: configured, why, falsePositives, references },
        ...(mitre && { mitre }),
        respond: typeof respond === 'function' ? (event) => respond(event, by) : respond,
        on: kind,
        pattern: {},
        title: (event) => title(event, by),
        groupBy: (event) => `${event.account.id} ${by}`,
        // What completes it again an hour later is told again: an act of days before must not hide today's.
        window: { minutes: Math.min(minutes, 60) },
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
