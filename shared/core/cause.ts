import { isServiceLinked } from './actor.ts'
import type { IncidentActor } from './incident-actor.ts'
import type { Principal } from './principal.ts'
import { milder, type Severity } from './severity.ts'

/** The call that made something happen, as it was recorded when it came. */
export interface Cause {
  /** As `ec2:StopInstances`. */
  readonly action: string
  /** For a sentence. */
  readonly actor: string
  /** The actor in detail, and where the call came from. */
  readonly who: string
  readonly from: string | undefined
  /** Who made the call, by what AWS gave them. */
  readonly principal: Principal
  readonly time: Date
  readonly eventId: string | undefined
  /** Whose incident it belongs to. */
  readonly subject: { readonly key: string; readonly about: string } | undefined
  /** What it takes to stop whoever made the call. */
  readonly stop: IncidentActor | undefined
}

/**
 * Whether AWS did it with a role that it made for itself, as Auto Scaling does all day. Who has Auto Scaling do it is told by
 * their call.
 */
export function isByAws({ principal }: Cause): boolean {
  return isServiceLinked(principal.arn)
}

/**
 * How grave it is once its cause is known.
 * @param asked how grave it is at most where a call asked for it
 */
export function severityFor(
  severity: Severity,
  cause: Cause | 'unknown' | undefined,
  asked: Severity = 'critical',
): Severity {
  if (typeof cause !== 'object') return severity
  return milder(severity, isByAws(cause) ? 'information' : asked)
}

/** The alert that another one ends. */
export interface Ended {
  readonly alert: string
  readonly title: string
  /** As it was told; `undefined` where it was told before this was remembered. */
  readonly severity: Severity | undefined
  readonly since: Date
}
