import type { Alert } from '../core/alert.ts'
import { actorTexts, resourceTexts } from './alert-texts.ts'

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
