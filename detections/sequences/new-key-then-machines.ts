import { defineSequence } from '../../shared/core/sequence.ts'
import { byKeyOwner, byUserActing } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/new-key-then-machines',
  steps: [
    { of: ['identity/access-key-created', 'identity/access-key-reactivated'], by: byKeyOwner },
    {
      of: [
        'compute/costly-instance-launched',
        'compute/instances-launched-in-bulk',
        'compute/first-launch-in-region',
        'compute/costly-machines-for-service',
      ],
      by: byUserActing,
    },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (_, by) => `${by} got an access key, and then launched machines such as nobody launched before`,
  why: 'Machines at your cost are what most stolen keys are used for, in regions where nobody looks.',
  respond: (last) =>
    stopWhoActed(
      last,
      'End the machines in all regions: the alert of its last step names the first.',
      'Delete the key, and find out how whoever made it got in.',
    ),
  falsePositives: ['A new tool gets a key, and its first work is large or in a new region.'],
  mitre: ['T1098.001', 'T1496.001'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
})
