import type { Alert } from '../core/alert.ts'

/** What a pattern for an actor is held against. */
export function actorTexts({ event }: Alert): readonly string[] {
  if (!('actor' in event)) return []
  const { actor } = event
  const roleArn = actor.kind === 'assumed-role' ? actor.roleArn : undefined
  return [actor.name, actor.arn, roleArn].filter((text) => text !== undefined)
}

/** What a pattern for a resource is held against. */
export function resourceTexts({ event }: Alert): readonly string[] {
  return event.resources.flatMap(({ name, arn }) => (arn === undefined ? [name] : [name, arn]))
}

/** "name=value", one for each tag. */
export function tagTexts({ event }: Alert): readonly string[] {
  return 'tags' in event ? Object.entries(event.tags).map(([name, value]) => `${name}=${value}`) : []
}
