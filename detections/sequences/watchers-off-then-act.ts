import { defineSequence } from '../../shared/core/sequence.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/watchers-off-then-act',
  steps: [
    {
      of: [
        'audit-trail/trail-logging-stopped',
        'audit-trail/trail-deleted',
        'audit-trail/event-selectors-narrowed',
        'audit-trail/guardduty-switched-off',
        'audit-trail/config-recorder-stopped',
        'audit-trail/flow-logs-deleted',
      ],
    },
    {
      of: [
        'identity/access-key-created',
        'identity/iam-user-created',
        'identity/login-profile-created',
        'identity/administrator-policy-attached',
        'identity/role-trusts-outside-account',
        'data/secrets-read-in-bulk',
        'data/parameters-read-in-bulk',
        'data/s3-objects-read-in-bulk',
        'data/ebs-snapshot-shared',
        'data/database-snapshot-shared',
        'data/data-stores-deleted-in-bulk',
        'data/s3-objects-deleted-in-bulk',
        'data/backups-deleted-in-bulk',
        'compute/costly-instance-launched',
      ],
    },
  ],
  minutes: 240,
  severity: 'critical',
  title: (_, by) => `${by} switched off what records or watches, and then acted`,
  why: 'Who blinds an account before doing something does not want it to be seen.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Do not wait: what comes next may not be recorded.',
      'Switch on again what was switched off; the alerts of its first steps say how.',
    ),
  falsePositives: ['A migration moves trails or detectors to another account, and goes on with its other work.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html'],
})
