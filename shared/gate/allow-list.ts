import type { Alert } from '../core/alert.ts'
import type { Cause } from '../core/cause.ts'
import type { Principal } from '../core/principal.ts'
import type { Resource } from '../core/resource.ts'
import { isByActor, isOnResource } from './alert-texts.ts'
import type { Matches } from './name-patterns.ts'

/** An entry of the configuration's `allow` list, compiled. What is `undefined` holds for all. */
export interface AllowRule {
  readonly detection: string
  readonly actor: Matches<Principal> | undefined
  readonly resource: Matches<Resource> | undefined
  readonly reason: string
  /** The first moment at which the entry no longer holds. */
  readonly expires: Date
}

/**
 * The entry that says this alert is expected, if there is one.
 * @param cause the call that caused it, where the event does not say who acted
 */
export function findAllowRule(
  rules: readonly AllowRule[],
  alert: Alert,
  now: Date,
  cause: Cause | undefined,
): AllowRule | undefined {
  return rules.find(
    ({ detection, expires, actor, resource }) =>
      detection === alert.detection.id &&
      now < expires &&
      (actor === undefined || isByActor(alert, cause, actor)) &&
      (resource === undefined || isOnResource(alert, resource)),
  )
}
