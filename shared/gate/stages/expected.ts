import type { Alert } from '../../core/alert.ts'
import type { Cause } from '../../core/cause.ts'
import { type AllowRule, findAllowRule } from '../allow-list.ts'
import type { Handling } from '../handling.ts'
import { behindIt, type Stage } from './stage.ts'

/** Why the configuration wants an alert not to be told; `undefined` where it does not. */
export type Expected = (alert: Alert, cause?: Cause) => string | undefined

export function createExpected(allowRules: readonly AllowRule[], alertReplays: boolean, now: () => Date): Expected {
  return (alert, cause) => {
    const { replay } = alert.event
    const rule = findAllowRule(allowRules, alert, now(), cause)
    if (rule !== undefined) return `allowed by tocsin.config.ts: ${rule.reason}`
    if (replay === undefined || alertReplays) return undefined
    return `a replay (${replay}), on which the configuration does not alert`
  }
}

/** Does `tocsin.config.ts` expect it of whoever caused it? That could not be known before. */
export function createExpectedByCauseStage(expected: Expected, { claimThen, settle }: Handling): Stage {
  return async (turn) => {
    const cause = behindIt(turn).cause
    if (cause === undefined || turn.ended !== undefined) return turn
    const reason = expected(turn.alert, cause)
    return reason === undefined ? turn : await claimThen(turn, () => settle(turn.alert, 'allowed', 'allowed', reason))
  }
}
