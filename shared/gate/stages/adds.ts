import { withWhoIsBehind } from '../../core/behind-it.ts'
import { isWaiting } from '../../core/incident.ts'
import type { Composites } from '../composites.ts'
import { asEnd, type Endings } from '../endings.ts'
import type { Handling } from '../handling.ts'
import { type Subject, subjectOf } from '../incident-key.ts'
import type { Incidents } from '../incidents.ts'
import { isOfRun, type PlanRuns } from '../plan-runs.ts'
import type { Stories } from '../stories.ts'
import type { Windows } from '../windows.ts'
import type { CountSame } from './same.ts'
import { behindIt, isDecision, type Stage, type Turn } from './stage.ts'

export interface AddsDeps {
  readonly incidents: Incidents
  readonly composites: Composites
  readonly stories: Stories
  readonly windows: Windows
  readonly endings: Endings
  readonly planRuns: PlanRuns
  readonly now: () => Date
}

/** Does it add something to the incident that the reader has? Else it waits for the next update. */
export function createAddsStage(deps: AddsDeps, countSame: CountSame, { claim, leaveToSweeper }: Handling): Stage {
  const { incidents, composites, stories, windows, endings, planRuns, now } = deps
  const openWindow = async ({ alert, ended, window }: Turn, { key }: Subject) =>
    ended !== undefined || window !== undefined ? window : await windows.open(alert, key)
  return async (turn) => {
    const claimed = await claim(turn)
    if (isDecision(claimed)) return claimed
    const { alert, ended, accompanies } = claimed
    const who = behindIt(claimed)
    const subject = (await composites.subjectFor(alert)) ?? subjectOf(alert, who)
    const window = await openWindow(claimed, subject)
    if (window !== undefined && window.opener !== alert.id) return await countSame(claimed, window)
    // What is told once it was done often enough was made milder by the tool's name, too: no e-mail would bring it.
    if (isOfRun(alert) && ended === undefined && alert.detection.causedBy === undefined) {
      await planRuns.add(alert)
      return await leaveToSweeper(alert, 'told in one message with what else this run of a tool did')
    }
    const { addition, added, incident } = await incidents.join(withWhoIsBehind(alert, who), subject, {
      ends: ended?.alert,
      isBack: ended === undefined && (await endings.isBack(alert)),
      isAccompanied: accompanies !== undefined,
      ...who,
    })
    await composites.remember(alert, subject)
    await stories.add(alert, incident.id, addition, subject, who)
    if (!isWaiting(addition)) return { ...claimed, soFar: { incident, addition, added } }
    await incidents.hold(asEnd(alert, ended), subject.key, addition, window?.closesAt ?? now().getTime(), who)
    await endings.remember(alert, ended)
    return await leaveToSweeper(alert, `waits for the next update of incident ${incident.id}`)
  }
}
