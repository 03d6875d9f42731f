import type { Alert } from '../core/alert.ts'
import { type Admission, type Findings, nothingFound } from './admission.ts'
import type { Causes } from './causes.ts'
import type { OpenAlerts } from './open-alerts.ts'
import { RecentMap } from './recent-map.ts'
import type { Sessions } from './sessions.ts'
import { signatureOf } from './signature.ts'
import { step, type WindowState } from './window.ts'

/** Entries of each kind that are remembered: enough for what lies close together, whatever the size of a scan. */
const most = 50_000

/** What other events say of an alert: which call caused it, and which alert it ends. */
export interface OtherEvents {
  readonly causes: Pick<Causes, 'find'>
  readonly openAlerts: OpenAlerts
  readonly sessions: Pick<Sessions, 'find'>
  /** Detections whose alerts others close. */
  readonly closable: ReadonlySet<string>
}

/** What it decides; of what it holds, whether that says the same as what was told. */
export type MemoryAdmission =
  | Admission
  | { readonly kind: 'hold'; readonly reason: string; readonly isSame: true; readonly taken: Findings['taken'] }

export interface MemoryGate {
  admit(alert: Alert): Promise<MemoryAdmission>
}

/**
 * A gate for one process: it decides as the deployed one does, by the times of the events, and forgets everything when
 * the process ends. `npm run scan` and the examples use it.
 * @param others without it each alert is judged by itself, as examples are
 */
export function createMemoryGate(now: () => Date, others?: OtherEvents): MemoryGate {
  const judged = new RecentMap<string, true>(most)
  const known = new RecentMap<string, true>(most)
  const windows = new RecentMap<string, WindowState | undefined>(most)

  const takenIn = async ({ event }: Alert) => await others?.sessions.find(event)

  const publish = async (alert: Alert, findings: Findings): Promise<Admission> => {
    if (others?.closable.has(alert.detection.id)) await others.openAlerts.open(alert, signatureOf(alert))
    const isFirst = others !== undefined && alert.firstSeen !== undefined
    const notes = isFirst ? ['It is the first as far as these files go.'] : []
    return {
      kind: 'publish',
      alert,
      accompanies: undefined,
      findings: { ...findings, notes, taken: await takenIn(alert) },
    }
  }

  /** Who reads that it is over must read when it happens again, however soon. */
  const close = async (alert: Alert, { openAlerts }: OtherEvents): Promise<void> => {
    const window = await openAlerts.windowOf(alert)
    if (window !== undefined) windows.set(window, undefined)
    await openAlerts.close(alert)
  }

  const withCause = async (alert: Alert): Promise<Findings> => {
    if (others === undefined || alert.detection.causedBy === undefined) return nothingFound
    return { ...nothingFound, cause: (await others.causes.find(alert)) ?? 'unknown' }
  }

  /** What other events say of it: it ends an alert that was told, or there is none that it could end. */
  const decideByOthers = async (alert: Alert): Promise<Admission | undefined> => {
    const ended = await others?.openAlerts.find(alert)
    if (others === undefined || ended === undefined) {
      const isIdle = others !== undefined && alert.detection.onlyCloses
      return isIdle ? { kind: 'hold', reason: 'there is no open alert that it would end' } : undefined
    }
    await close(alert, others)
    return publish(alert, { ...(await withCause(alert)), ended })
  }

  const decideByFirstSight = async (alert: Alert): Promise<MemoryAdmission> => {
    const { detection, firstSeen, titleOfNew, title } = alert
    if (firstSeen === undefined) return await decideByWindow(alert)
    const keyOfValue = (value: string): string => `${detection.id} ${value}`
    const news = firstSeen.filter((value) => !known.get(keyOfValue(value)))
    if (news.length === 0) return { kind: 'hold', reason: `seen in the last 90 days: ${firstSeen.join(', ')}` }
    for (const value of news) known.set(keyOfValue(value), true)
    return await decideByWindow({ ...alert, title: titleOfNew?.(news) ?? title })
  }

  const decideByWindow = async (alert: Alert): Promise<MemoryAdmission> => {
    const { window } = alert.detection
    const next = step(windows.get(signatureOf(alert)), hitsOf(alert, now()), window)
    windows.set(signatureOf(alert), next.state)
    switch (next.decision) {
      case 'alert':
        return await publish(alert, await withCause(alert))
      case 'below-threshold':
        return { kind: 'hold', reason: `too few to be told: ${next.reached} of ${window.threshold}` }
      case 'same-window':
        return {
          kind: 'hold',
          reason: `counted: the same was told less than ${window.minutes} minutes ago`,
          isSame: true,
          taken: await takenIn(alert),
        }
    }
  }

  return {
    async admit(alert) {
      if (judged.get(alert.id)) return { kind: 'hold', reason: 'the same event came before' }
      judged.set(alert.id, true)
      return (await decideByOthers(alert)) ?? (await decideByFirstSight(alert))
    },
  }
}

function hitsOf({ id, event, distinct }: Alert, now: Date) {
  return { at: (event.time ?? now).getTime(), values: distinct ?? [id] }
}
