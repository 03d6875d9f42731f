import { defineSequence } from '../../shared/core/sequence.ts'
import { refusedMuch, stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/denied-then-traces-removed',
  steps: [
    refusedMuch,
    {
      of: [
        'audit-trail/trail-logging-stopped',
        'audit-trail/trail-deleted',
        'audit-trail/log-group-deleted',
        'audit-trail/log-stream-deleted',
        'audit-trail/log-retention-shortened',
        'audit-trail/log-subscription-deleted',
        'audit-trail/event-data-store-stopped',
        'audit-trail/flow-logs-deleted',
      ],
      atLeast: 'high',
    },
  ],
  minutes: 240,
  severity: 'critical',
  title: (_, by) => `${by} was refused many calls, and then removed what recorded it`,
  why: 'Whoever was seen trying wants nobody to read of it.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Bring back what records: the alert of its last step says how.',
      'Read what is left, in the event history and in copies elsewhere: what came before the gap matters most.',
    ),
  falsePositives: ['Somebody cleans up an account with a role that lacks permissions.'],
  mitre: ['T1580', 'T1070'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html'],
})
