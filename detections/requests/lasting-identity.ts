import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { findCallsOf } from '../steps.ts'

/** Who acts, by what stays the same from session to session: the role and not its session. */
export function lastingIdentity({ actor }: ApiCall): string {
  return (actor.kind === 'assumed-role' ? actor.roleArn : undefined) ?? actor.arn ?? actor.name
}

/** What else the actor did; CloudTrail looks a session of a role up by the session's name alone. */
export function findCallsOfActor({ actor, region }: ApiCall): Step {
  const session = actor.kind === 'assumed-role' ? actor.sessionName : undefined
  return findCallsOf(session ?? actor.name, region)
}
