import { defineSequence } from '../../shared/core/sequence.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/machine-credentials-then-power',
  steps: [
    { of: ['identity/instance-credentials-from-new-network', 'identity/console-opened-by-machine'] },
    {
      of: [
        'identity/access-key-created',
        'identity/iam-user-created',
        'identity/login-profile-created',
        'identity/administrator-policy-attached',
        'identity/own-permissions-widened',
        'identity/policy-version-too-wide',
        'identity/role-trusts-outside-account',
      ],
    },
  ],
  minutes: 24 * 60,
  severity: 'critical',
  title: (_, by) => `Credentials of a machine were used elsewhere, and ${by} got more power`,
  why: 'Credentials that a machine gave away end after hours; whoever took them makes others that stay.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Find the hole in the machine through which they left, and close it before new ones are given out.',
      'Delete what was made: users, keys, policies.',
    ),
  falsePositives: ['An administrator works with the credentials of a machine, which they should not.'],
  mitre: ['T1552.005', 'T1098'],
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-iam.html'],
})
