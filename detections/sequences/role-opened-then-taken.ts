import { defineSequence } from '../../shared/core/sequence.ts'
import { byRoleNamed } from './by.ts'

export default defineSequence({
  id: 'sequences/role-opened-then-taken',
  steps: [
    {
      of: ['identity/role-trust-changed', 'identity/role-open-to-everyone', 'identity/role-open-to-any-token'],
      by: byRoleNamed,
      atLeast: 'high',
    },
    { of: ['identity/role-taken-from-new-account', 'identity/role-taken-by-new-web-identity'], by: byRoleNamed },
  ],
  minutes: 7 * 24 * 60,
  severity: 'high',
  title: (_, by) => `Role ${by} was opened to others, and somebody new took it`,
  why: 'A role that has its permissions already is the shortest back door: it needs no user, no key and no password.',
  respond: [
    'Ask whoever opened the role who was let in, and whether it was they who came.',
    'If nobody knows, put the old trust policy back, and end all sessions of the role.',
  ],
  falsePositives: ['A partner or a pipeline is connected, and works for the first time.'],
  mitre: ['T1098', 'T1199'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_cross-account-with-roles.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
  ],
})
