import { defineSequence } from '../../shared/core/sequence.ts'
import { byKeyOwner, byUserActing } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/leaked-key-then-act',
  steps: [
    { of: ['identity/access-key-found-in-public', 'identity/leaked-key-tested'], by: byKeyOwner },
    {
      of: [
        'identity/iam-user-created',
        'identity/login-profile-created',
        'identity/administrator-policy-attached',
        'identity/own-permissions-widened',
        'identity/all-identities-read',
        'identity/federation-token-issued',
        'identity/console-session-from-access-key',
        'data/secrets-read-in-bulk',
        'data/parameters-read-in-bulk',
        'data/s3-objects-read-in-bulk',
        'organization/sending-limits-read',
        'organization/model-invoked-with-key',
        'compute/costly-instance-launched',
        'compute/instances-launched-in-bulk',
        'compute/first-launch-in-region',
        'compute/costly-machines-for-service',
      ],
      by: byUserActing,
    },
  ],
  minutes: 7 * 24 * 60,
  severity: 'critical',
  title: (_, by) => `A key of ${by} was leaked, and ${by} then did what thieves do`,
  why: 'Keys that lie in the open are used within minutes: for ways back in, for data, and for machines and mail at your cost.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Take back what was made with the key: users, keys, sessions, machines in all regions.',
      'Replace every key of the user, and find where the old one lies in the open.',
    ),
  falsePositives: ['The owner of the key goes on with their work before the key is replaced.'],
  mitre: ['T1078.004', 'T1552.001'],
  references: ['https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html'],
})
