import { defineSequence } from '../../shared/core/sequence.ts'
import { byUserNamed } from './by.ts'

export default defineSequence({
  id: 'sequences/new-user-then-administrator',
  steps: [
    { of: ['identity/iam-user-created'], by: byUserNamed },
    {
      of: [
        'identity/administrator-policy-attached',
        'identity/powerful-policy-attached',
        'identity/inline-policy-too-wide',
      ],
      by: byUserNamed,
    },
  ],
  minutes: 24 * 60,
  severity: 'critical',
  title: (_, by) => `User ${by} was created, and then given wide powers`,
  why: 'A new user with the powers of an administrator is a way back in that outlives the credentials it was made with.',
  respond: [
    'Ask whoever created the user for whom it is.',
    'If nobody knows, delete its access keys and its password first, then the user.',
  ],
  falsePositives: ['An account is set up, and its first administrator is a user.'],
  mitre: ['T1136.003', 'T1098.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
})
