import { defineSequence } from '../../shared/core/sequence.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/region-enabled-then-launched',
  steps: [
    { of: ['organization/region-enabled'] },
    {
      of: [
        'compute/costly-instance-launched',
        'compute/instances-launched-in-bulk',
        'compute/first-launch-in-region',
        'compute/costly-machines-for-service',
      ],
    },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (_, by) => `${by} enabled a region, and then launched machines there or of a new kind`,
  why: 'In a region that nobody uses nobody looks, and its limits are unused.',
  respond: (last) =>
    stopWhoActed(
      last,
      'End the machines, and disable the region again.',
      'Deny regions that you do not use, by a service control policy.',
    ),
  falsePositives: ['The company opens a region, and sets up its first machines.'],
  mitre: ['T1535', 'T1496.001'],
  references: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html'],
})
