import * as z from 'zod'
import type { Alert } from '../core/alert.ts'
import { instant, severity, text } from './item-fields.ts'
import type { OpenAlerts } from './open-alerts.ts'
import type { Schedule, Task } from './schedule.ts'

const day = 24 * 60 * 60 * 1000

/** What lies further ahead will be announced again before. */
export const longestReminder = 400 * day

/** What a reminder says, and the open alert without which nobody is reminded. */
export const reminderItem = z.object({
  open: text,
  alert: text,
  title: text,
  severity,
  detection: text,
  account: text,
  region: text,
  /** When it will be, in milliseconds. */
  due: instant,
})

export type Reminder = z.infer<typeof reminderItem>

/** Tells again of what was announced, before it comes, unless it was called off. */
export interface Reminders {
  /** Plans those of an alert that is told; of a later one on the same thing they take the place of the earlier ones. */
  plan(alert: Alert): Promise<void>
  /** What is to be told now; `undefined` where it was called off meanwhile, or announced for another time. */
  due(task: Task): Promise<Reminder | undefined>
}

/** So long before it comes people are reminded. */
const before = [7 * day, day] as const

export function createReminders(openAlerts: OpenAlerts, schedule: Schedule, now: () => Date): Reminders {
  return {
    async plan(alert) {
      const due = alert.remindOf?.getTime()
      if (due === undefined) return
      const { id, title, detection, event } = alert
      const open = openAlerts.nameOf(alert)
      const data = {
        open,
        alert: id,
        title: title.slice(0, 300),
        severity: alert.severity,
        detection: detection.id,
        account: event.account.id.slice(0, 60),
        region: event.region.slice(0, 60),
        due,
      }
      const times = before.map((milliseconds) => due - milliseconds)
      const ahead = times.filter((at) => at > now().getTime() && at < now().getTime() + longestReminder)
      for (const at of ahead) await schedule.add('reminder', open, new Date(at), data)
    },
    async due({ data }) {
      const read = reminderItem.safeParse(data)
      if (!read.success) return undefined
      const isMeant = (await openAlerts.alertOf(read.data.open)) === read.data.alert
      return isMeant ? read.data : undefined
    },
  }
}
