import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import {
  ssmMaintenanceWindow,
  windowInWords,
  windowStatusInWords,
} from '../../shared/sources/services/ssm-maintenance-window.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmMaintenanceWindow, {
  id: 'reliability/maintenance-window-failed',
  detail: { status: ['FAILED', 'TIMED_OUT', 'SKIPPED_OVERLAPPING'] },
  severity: ({ status }) => (status === 'SKIPPED_OVERLAPPING' ? 'low' : 'medium'),
  gravest: 'medium',
  title: (execution) => `${windowInWords(execution)} ${windowStatusInWords(execution.status)}`,
  // A success ends it; until then each night fails like the one before.
  window: { minutes: 7 * 24 * 60 },
  why: ({ status }) =>
    status === 'SKIPPED_OVERLAPPING'
      ? 'Patches, backups or whatever its tasks are were not done this time; the next chance is its next run.'
      : 'Patches, backups or whatever its tasks are were not done on all nodes; the next chance is its next run.',
  respond: (execution, e) => [
    ...(execution.status === 'SKIPPED_OVERLAPPING'
      ? []
      : [
          {
            do: 'See which of its tasks failed:',
            run: aws`ssm describe-maintenance-window-execution-tasks --window-execution-id ${execution['window-execution-id'] ?? unknownName} --region ${e.region}`,
          },
        ]),
    {
      do: 'See when it runs and how long it may last; aws ssm update-maintenance-window changes both:',
      run: aws`ssm get-maintenance-window --window-id ${execution['window-id'] ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ({ status }) =>
    status === 'FAILED'
      ? ['A single node was stopped while it was to be patched.']
      : ['It took longer than usual once, and its next run does the rest.'],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-eventbridge-events.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/troubleshooting-maintenance-windows.html',
  ],
})
