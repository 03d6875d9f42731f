import { isAws } from '../../shared/core/actor.ts'
import type { Step } from '../../shared/core/detection.ts'
import type { DomainEvent } from '../../shared/core/event.ts'
import { otherCalls, stopActor } from '../steps.ts'

/** Somebody is refused so much that they seem to try what they may do. */
export const refusedMuch = {
  of: [
    'identity/access-denied-burst',
    'identity/many-services-refused',
    'identity/roles-tried',
    'compute/permissions-probed-by-dry-run',
  ],
} as const

/** ", by alice"; empty where the event does not say who acted. */
export function doneBy(last: DomainEvent): string {
  return 'actor' in last && !isAws(last.actor) ? `, by ${last.actor.name}` : ''
}

/** Whoever does so much is stopped once, and not for each of their acts; then comes what to mend, and what else they did is looked up. */
export function stopWhoActed(last: DomainEvent, ...mend: readonly Step[]): readonly Step[] {
  if (!('actor' in last) || last.kind === 'network-activity')
    return ['Take the credentials away from whoever did it.', ...mend]
  return [stopActor(last), ...mend, ...otherCalls(last)]
}
