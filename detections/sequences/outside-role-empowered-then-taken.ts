import { defineSequence } from '../../shared/core/sequence.ts'
import { byRoleNamed } from './by.ts'

export default defineSequence({
  id: 'sequences/outside-role-empowered-then-taken',
  steps: [
    { of: ['identity/role-trusts-outside-account', 'identity/role-open-to-everyone'], by: byRoleNamed },
    {
      of: [
        'identity/administrator-policy-attached',
        'identity/powerful-policy-attached',
        'identity/inline-policy-too-wide',
      ],
      by: byRoleNamed,
    },
    { of: ['identity/role-taken-from-new-account'], by: byRoleNamed },
  ],
  minutes: 7 * 24 * 60,
  severity: 'critical',
  title: (_, by) => `Role ${by} was opened to another account, empowered, and taken`,
  why: 'All of the account is now in the hands of whoever holds the other one.',
  respond: [
    'Find out whose account it is. If nobody knows, deny the role everything, and end its sessions.',
    'Undo what was done in the name of the role: the alerts of its incident name it.',
  ],
  falsePositives: ['A service that manages the account, as a landing zone or a partner, is connected.'],
  mitre: ['T1136.003', 'T1098.003', 'T1199'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html'],
})
