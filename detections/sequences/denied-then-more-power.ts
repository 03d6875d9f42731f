import { defineSequence } from '../../shared/core/sequence.ts'
import { refusedMuch, stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/denied-then-more-power',
  steps: [
    refusedMuch,
    {
      of: [
        'identity/access-key-created',
        'identity/iam-user-created',
        'identity/administrator-policy-attached',
        'identity/own-permissions-widened',
        'identity/policy-version-too-wide',
        'identity/policy-default-version-changed',
        'compute/powerful-role-passed',
      ],
    },
  ],
  minutes: 240,
  severity: 'critical',
  title: (_, by) => `${by} was refused many calls, and then found a way to more power`,
  why: 'Whoever does not know what credentials may do tries; what then succeeds is what they looked for.',
  respond: (last) => stopWhoActed(last, 'Undo what they made: the alerts of its steps name it.'),
  falsePositives: ['Somebody sets up a role for themselves, and learns from the refusals what it needs.'],
  mitre: ['T1580', 'T1098.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
})
