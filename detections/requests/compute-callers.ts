import type { Actor } from '../../shared/core/actor.ts'

/**
 * Who acted, without what changes with every session: what a first-seen value needs. People who share a role through
 * Identity Center are told apart by their sessions, which bear their names.
 */
export function callerOf(actor: Actor): string {
  if (actor.kind !== 'assumed-role' || actor.permissionSet !== undefined) return actor.name
  return actor.roleArn ?? actor.name
}
