import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownName } from '../requests/audit-trail/own-resource.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/alarm-deleted',
  calls: ['monitoring:DeleteAlarms'],
  where: (e) => alarms(e).length > 0,
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted ${named('alarm', alarms(e))}`,
  why: 'Nobody is told any more when what the alarm watched goes wrong.',
  respond: (e) => [
    `Ask ${e.actor.name} why, and what watches over the same thing now.`,
    'If it is not expected, create the alarm again from your templates; its history is kept for 30 days.',
  ],
  falsePositives: ['What the alarm watched is taken down, too.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html'],
})

/** Tocsin's own alarms have a detection of their own. */
function alarms({ request }: ApiCall): readonly string[] {
  return namesAt(request, 'alarmNames').filter((alarm) => ownName(alarm) === undefined)
}
