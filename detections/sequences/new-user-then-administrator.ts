import { defineSequence } from '../../shared/core/sequence.ts'
import { denyUser } from '../../shared/core/stop-actor.ts'
import { byUserNamed } from './by.ts'
import { doneBy } from './steps.ts'

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
  title: (last, by) => `User ${by} was created, and then given wide powers${doneBy(last)}`,
  why: 'A new user with the powers of an administrator is a way back in that outlives the credentials it was made with.',
  respond: (last, by) => [
    { do: `Unless it is known for whom ${by} is, take every permission from it:`, run: denyUser(by, last.partition) },
    'Ask whoever created the user for whom it is; if nobody knows, delete its access keys, its password, and then the user.',
  ],
  falsePositives: ['An account is set up, and its first administrator is a user.'],
  mitre: ['T1136.003', 'T1098.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
})
