import { amount } from '../core/amount.ts'
import type { Bulletin } from '../core/bulletin.ts'
import { type Account, accountNamed } from '../core/event.ts'
import type { Reminder } from '../gate/reminders.ts'
import { summaryId } from './summaries.ts'

/** Tells once more of what was announced, shortly before it comes. */
export function reminderOf(reminder: Reminder, account: Account, now: Date): Bulletin {
  const { alert, title, detection, region, due, open } = reminder
  const when = `${new Date(due).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const hours = Math.max(0, Math.round((due - now.getTime()) / 3_600_000))
  const left = hours < 24 ? amount(hours, 'hour') : amount(Math.round(hours / 24), 'day')
  return {
    id: summaryId(`${open} ${alert} ${due} ${left}`),
    kind: 'reminder',
    severity: reminder.severity,
    about: account.name,
    headline: `In ${left}: ${title}`,
    paragraphs: [
      [`This was announced in alert ${alert}, and nothing has called it off. It is due ${when}.`],
      {
        facts: [
          ['Account', accountNamed(account)],
          ['Region', region],
          ['When', when],
        ],
      },
    ],
    attributes: { detection, account: account.id, region },
    data: { alert, account: account.id, region, due: new Date(due).toISOString() },
  }
}
