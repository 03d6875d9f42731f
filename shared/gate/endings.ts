import type { Alert } from '../core/alert.ts'
import type { Ended } from '../core/cause.ts'
import type { OpenAlerts } from './open-alerts.ts'
import type { Reminders } from './reminders.ts'
import type { Windows } from './windows.ts'

/** Remembers of what is told what may end, and what has ended. */
export interface Endings {
  /** Whether alerts like this one are ended by others. */
  isClosable(alert: Alert): boolean
  /** Whether it tells again of what was told to be over, by whomever, less than a day ago. */
  isBack(alert: Alert): Promise<boolean>
  remember(alert: Alert, ended: Ended | undefined): Promise<void>
}

/** @param closable detections whose alerts others close */
export function createEndings(
  openAlerts: OpenAlerts,
  windows: Windows,
  reminders: Reminders,
  closable: ReadonlySet<string>,
): Endings {
  const isClosable = ({ detection }: Alert): boolean => closable.has(detection.id)
  return {
    isClosable,
    isBack: async (alert) => isClosable(alert) && (await openAlerts.isOver(alert)),
    async remember(alert, ended) {
      if (ended !== undefined) {
        // Who was told that it is over must be told when it happens again, however soon.
        const window = await openAlerts.windowOf(alert)
        if (window !== undefined) await windows.end(window)
        await openAlerts.close(alert)
      }
      if (!isClosable(alert)) return
      await openAlerts.open(alert, windows.nameOf(alert))
      await reminders.plan(alert)
    },
  }
}

/** An end as it is told where it waits, or is folded: in its own words, and heard by whoever heard of the beginning. */
export function asEnd(alert: Alert, ended: Ended | undefined): Alert {
  if (ended === undefined) return alert
  const { ending, title } = alert
  return { ...alert, title: ending?.title ?? title, respond: [], heardAs: ended.severity }
}
