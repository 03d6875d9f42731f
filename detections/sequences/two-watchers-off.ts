import { defineSequence } from '../../shared/core/sequence.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/two-watchers-off',
  steps: [
    { of: ['audit-trail/guardduty-switched-off', 'audit-trail/security-hub-switched-off'] },
    {
      of: [
        'audit-trail/trail-logging-stopped',
        'audit-trail/trail-deleted',
        'audit-trail/config-recorder-stopped',
        'audit-trail/macie-switched-off',
        'audit-trail/inspector-switched-off',
        'audit-trail/flow-logs-deleted',
      ],
    },
  ],
  type: 'temporal',
  minutes: 240,
  severity: 'critical',
  title: (_, by) => `${by} switched off several of the services that watch the account`,
  why: 'One service may be given up for its price; several at once are switched off by somebody who does not want to be seen.',
  respond: (last) => stopWhoActed(last, 'Switch the services on again, in every region.'),
  falsePositives: ['The account is closed, or handed to an organization that watches it from elsewhere.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html'],
})
