import { defineSequence } from '../../shared/core/sequence.ts'
import { byKeyOwner, byUserActing } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/new-key-then-session',
  steps: [
    { of: ['identity/access-key-created', 'identity/access-key-reactivated'], by: byKeyOwner },
    { of: ['identity/federation-token-issued', 'identity/console-session-from-access-key'], by: byUserActing },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (_, by) => `${by} got an access key, and then a session that outlives it`,
  why: 'A session lasts for hours after its key is deleted, so whoever expects to lose the key takes one.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Ask whoever made the key for what it is; if nobody knows, delete it.',
      'Attach a policy to the user that denies everything: it holds for open sessions, too.',
    ),
  falsePositives: ['A tool that opens the console for its users is set up with a key of its own.'],
  mitre: ['T1098.001', 'T1550.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_disable-perms.html',
  ],
})
