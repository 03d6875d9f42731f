import type { Actor } from '../core/actor.ts'
import type { Alert } from '../core/alert.ts'

type Matches = (text: string) => boolean

/** An entry of the configuration's `allow` list, compiled. What is `undefined` holds for all. */
export interface AllowRule {
  readonly detection: string
  readonly actor: Matches | undefined
  readonly resource: Matches | undefined
  readonly reason: string
  /** The first moment at which the entry no longer holds. */
  readonly expires: Date
}

/** The entry that says this alert is expected, if there is one. */
export function findAllowRule(rules: readonly AllowRule[], alert: Alert, now: Date): AllowRule | undefined {
  return rules.find(
    (rule) =>
      rule.detection === alert.detection.id &&
      now < rule.expires &&
      (rule.actor === undefined || actorTexts(alert).some(rule.actor)) &&
      (rule.resource === undefined || resourceTexts(alert).some(rule.resource)),
  )
}

function actorTexts({ event }: Alert): readonly string[] {
  if (!('actor' in event)) return []
  const { actor } = event
  return [actor.name, actor.arn, roleArn(actor)].filter((text) => text !== undefined)
}

function roleArn(actor: Actor): string | undefined {
  return actor.kind === 'assumed-role' ? actor.roleArn : undefined
}

function resourceTexts({ event }: Alert): readonly string[] {
  return event.resources.flatMap(({ name, arn }) => (arn === undefined ? [name] : [name, arn]))
}
