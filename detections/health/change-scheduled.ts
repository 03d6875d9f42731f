import { defineDetection } from '../../shared/core/detection.ts'
import type { HealthEvent } from '../../shared/core/event.ts'
import {
  aboutOf,
  certificateExpires,
  isOfCertificates,
  onDay,
  reportInWords,
  sameEvent,
  seeDashboard,
  toldFor,
} from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/change-scheduled',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'change' && e.status !== 'closed',
  severity: (e) => (isNear(e) ? 'high' : e.actionability === 'INFORMATIONAL' ? 'low' : 'medium'),
  gravest: 'high',
  title: (e) => `${reportInWords(e)}${onDay(e.starts)}`,
  // Put off, it is told again.
  groupBy: (e) => `${sameEvent(e)}${onDay(e.starts)}`,
  window: toldFor,
  remindOf: (e) => e.starts,
  why: (e) =>
    isOfCertificates(e)
      ? certificateExpires
      : e.actionability === 'INFORMATIONAL'
        ? 'AWS will do this at the time named; you need do nothing.'
        : 'AWS will do this at the time named, whether you are prepared or not: what is affected may stop, restart or no longer work.',
  respond: () => [
    seeDashboard,
    'Do what the text above asks for before that day, at a time of your own choice: of an instance, a stop and a start moves it to other hardware.',
  ],
  falsePositives: ['What is affected is no longer needed, or is replaced by itself (Auto Scaling, a managed service).'],
  references: [
    'https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instances-status-check_sched.html',
  ],
})

const day = 24 * 60 * 60 * 1000

/** Whether it is still to come, and within a day of what AWS wrote of it. */
function isNear({ starts, time, actionability }: HealthEvent): boolean {
  if (starts === undefined || time === undefined || actionability === 'INFORMATIONAL') return false
  const ahead = starts.getTime() - time.getTime()
  return ahead > 0 && ahead <= day
}
