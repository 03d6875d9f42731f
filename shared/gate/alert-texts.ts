import type { Alert } from '../core/alert.ts'
import type { Cause } from '../core/cause.ts'
import type { Detection } from '../core/detection.ts'
import { type Principal, principalOf } from '../core/principal.ts'
import type { Resource } from '../core/resource.ts'
import type { Matches } from './name-patterns.ts'

/** Whether alerts of a detection ever say who acted: their events do, or the calls that cause them. */
export function maySayWhoActed({ on, causedBy }: Pick<Detection, 'on' | 'causedBy'>): boolean {
  return on === 'api-call' || on === 'console-login' || causedBy !== undefined
}

/** Whether whoever acted is who is meant; where the event does not say who, whoever caused it. */
export function isByActor({ event }: Alert, cause: Cause | undefined, matches: Matches<Principal>): boolean {
  const principal = 'actor' in event ? principalOf(event.actor, event.account.id) : cause?.principal
  return principal !== undefined && matches(principal, event.account.id)
}

export function isOnResource({ event }: Alert, matches: Matches<Resource>): boolean {
  return event.resources.some((resource) => matches(resource, event.account.id))
}

/** "name=value", one for each tag. */
export function tagTexts({ event }: Alert): readonly string[] {
  return 'tags' in event ? Object.entries(event.tags).map(([name, value]) => `${name}=${value}`) : []
}

/**
 * Whether it says that a part of Tocsin is being blinded: detections of its own parts are named so. Whoever does that may
 * write into the memory next, so nothing that is read there keeps it quiet but that this very event was settled.
 */
export function isGraveAboutTocsin({ detection, severity }: Pick<Alert, 'detection' | 'severity'>): boolean {
  return detection.id.startsWith('audit-trail/own-') && (severity === 'critical' || severity === 'high')
}
