import { defineSequence } from '../../shared/core/sequence.ts'
import { byRoleActing, byRoleNamed } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/outsider-then-power',
  steps: [
    { of: ['identity/role-taken-from-new-account'], by: byRoleNamed },
    {
      of: [
        'identity/access-key-created',
        'identity/login-profile-created',
        'identity/own-permissions-widened',
        'identity/mfa-device-added-for-another',
        'data/secrets-read-in-bulk',
        'data/parameters-read-in-bulk',
        'data/ebs-snapshot-shared',
        'data/database-snapshot-shared',
        'audit-trail/trail-logging-stopped',
        'audit-trail/trail-deleted',
        'audit-trail/guardduty-switched-off',
      ],
      by: byRoleActing,
    },
  ],
  minutes: 24 * 60,
  severity: 'critical',
  title: (_, by) => `Role ${by} was taken from a new account, and used for more power or data`,
  why: 'Whoever comes by a role of yours from elsewhere, and does not do what the role is for, is no partner.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Take the other account out of the trust policy of the role, and end its sessions.',
      'Undo what was made in its name.',
    ),
  falsePositives: ['A partner who manages the account begins, and sets up users.'],
  mitre: ['T1199', 'T1098'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html'],
})
