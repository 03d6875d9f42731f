import { type DomainEvent, type EventOf, isOfKind, type Kind } from './event.ts'
import type { EventPattern } from './pattern.ts'
import type { Severity } from './severity.ts'
import type { ShellCommand } from './shell-command.ts'

type FromEvent<K extends Kind, Value> = Value | ((event: EventOf<K>) => Value)

/** What to do, with the command that does it where there is one. */
export type Step = string | { readonly do: string; readonly run: ShellCommand }

/** What a detection's file states. */
export interface DetectionSpec<K extends Kind> {
  /** `family/name`, equal to the file's path. */
  readonly id: string
  /** The kind of event that the functions below receive. */
  readonly on: K
  /** Narrows the pattern that every event of the kind matches (shared/sources/); may be empty. */
  readonly pattern: EventPattern
  /** What a pattern cannot say. */
  readonly where?: (event: EventOf<K>) => boolean
  readonly severity: FromEvent<K, Severity>
  /** Names actor and resource; the account and the severity are added to it. */
  readonly title: (event: EventOf<K>) => string
  /** One sentence. */
  readonly why: string
  /** Steps, the first one first. */
  readonly respond: FromEvent<K, readonly Step[]>
  readonly falsePositives: readonly string[]
  /** The detection whose alert this one ends. */
  readonly closes?: string
  /** Techniques of MITRE ATT&CK, as `T1078.004`. */
  readonly mitre?: readonly string[]
  /** Controls of the CIS AWS Foundations Benchmark 5.0, as `4.3`. */
  readonly cis?: readonly string[]
  readonly references: readonly string[]
}

/** What a detection says of an event it fires on. */
export interface Verdict {
  readonly severity: Severity
  readonly title: string
  readonly respond: readonly Step[]
  /** What in the detection itself failed on this event. */
  readonly problems: readonly string[]
}

export interface Detection
  extends Pick<
    DetectionSpec<Kind>,
    'id' | 'on' | 'pattern' | 'why' | 'falsePositives' | 'closes' | 'mitre' | 'cis' | 'references'
  > {
  /**
   * `undefined` where the detection stays silent. Never throws: a function of the detection that fails on an odd
   * event makes the alert poorer, it does not lose it.
   */
  judge(event: DomainEvent): Verdict | undefined
}

export function defineDetection<K extends Kind>(spec: DetectionSpec<K>): Detection {
  const { where = () => true, severity, title, respond } = spec
  return {
    ...spec,
    judge(event) {
      if (!isOfKind(event, spec.on)) return undefined
      const problems: string[] = []
      const attempt = <Value>(what: string, fallback: Value, compute: () => Value): Value => {
        try {
          return compute()
        } catch (error) {
          problems.push(`The detection's ${what} could not be worked out: ${String(error)}`)
          return fallback
        }
      }
      if (!attempt('condition', true, () => where(event))) return undefined
      return {
        severity: attempt('severity', 'high', () => (typeof severity === 'function' ? severity(event) : severity)),
        title: attempt('title', spec.id, () => title(event)),
        respond: attempt<readonly Step[]>('steps', [], () =>
          typeof respond === 'function' ? respond(event) : respond,
        ),
        problems,
      }
    },
  }
}
