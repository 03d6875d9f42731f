import { type Cause, severityFor } from '../../core/cause.ts'
import type { AllowRule } from '../allow-list.ts'
import { type BulkForms, waitsForBulk } from '../bulk-forms.ts'
import type { Causes } from '../causes.ts'
import type { Deliveries } from '../deliveries.ts'
import type { Handling } from '../handling.ts'
import type { Windows } from '../windows.ts'
import { type Decision, isDecision, type Stage, type Turn } from './stage.ts'

export interface CauseDeps {
  readonly causes: Causes
  readonly deliveries: Deliveries
  readonly windows: Windows
  readonly allowRules: readonly AllowRule[]
  readonly bulkForms: BulkForms
  readonly joinSeconds: number
}

/** Is the call that caused it still to come, or what tells of it in bulk? Then it waits. */
export function createCauseStage(deps: CauseDeps, { claim }: Handling): Stage {
  const { causes, deliveries, windows, allowRules, bulkForms, joinSeconds } = deps

  /** Where the configuration names actors, only the cause says whether one of them is meant. */
  const waitsForCause = ({ detection: { id, causedBy } }: Turn['alert']): boolean => {
    const isAboutActors = allowRules.some(({ detection, actor }) => detection === id && actor !== undefined)
    return causedBy !== undefined && (causedBy.urgent !== true || isAboutActors)
  }

  /** It joins no incident yet: it may turn out to be expected, or to be one of many. */
  const wait = async (turn: Turn, why: string): Promise<Decision | Turn> => {
    const { alert, envelope } = turn
    if (envelope === undefined || joinSeconds === 0) return turn
    if ((await windows.current(alert)) !== undefined) return turn
    const claimed = await claim(turn)
    if (isDecision(claimed)) return claimed
    if (!(await causes.wait(alert, envelope))) return claimed
    await deliveries.settle(alert.id, 'waiting')
    return { kind: 'hold', reason: `waits up to ${joinSeconds} s ${why}` }
  }

  return async (turn) => {
    const { alert, ended } = turn
    const cause = await causes.find(alert)
    const next = withCause(turn, cause)
    if (cause !== undefined || ended !== undefined) return next
    if (waitsForCause(alert)) return await wait(next, 'for the call that caused it')
    return waitsForBulk(alert, bulkForms) ? await wait(next, 'to see how often it is done') : next
  }
}

/** Did what it waits for come? Or has it waited long enough? */
export function createWaitedStage(causes: Causes, now: () => Date): Stage {
  return async (turn) => {
    const { alert, until, ended } = turn
    const cause = await causes.find(alert)
    const mayWait = until !== undefined && now() < until
    return mayWait && ended === undefined && cause === undefined ? { kind: 'waits on' } : withCause(turn, cause)
  }
}

function withCause(turn: Turn, cause: Cause | undefined): Turn {
  const isAsked = turn.alert.detection.causedBy !== undefined || turn.ended !== undefined
  const alert = {
    ...turn.alert,
    severity: severityFor(turn.alert.severity, cause, turn.alert.detection.causedBy?.asked),
  }
  return { ...turn, alert, cause: cause ?? (isAsked ? 'unknown' : undefined) }
}
