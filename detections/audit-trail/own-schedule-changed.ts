import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { scheduleCalls } from '../requests/audit-trail/blinding/events.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-schedule-changed',
  tells: scheduleCalls,
  why: 'Summaries, alerts that wait, or the daily digest are no longer sent, or at another time.',
  respond: (e, names) =>
    names.map((name) => ({
      do: 'See when it runs now, and what:',
      run: aws`scheduler get-schedule --name ${name} --region ${e.region}`,
    })),
  falsePositives: ['Tocsin is deployed by somebody whom its configuration does not name in `deployedBy`.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/scheduler/latest/APIReference/API_UpdateSchedule.html',
    'https://docs.aws.amazon.com/scheduler/latest/APIReference/API_DeleteSchedule.html',
  ],
})
