import { defineSequence } from '../../shared/core/sequence.ts'
import { bySnapshot } from './by.ts'

export default defineSequence({
  id: 'sequences/snapshot-shared-then-used',
  steps: [
    { of: ['data/ebs-snapshot-shared'], by: bySnapshot },
    { of: ['data/shared-snapshot-used'], by: bySnapshot },
  ],
  minutes: 7 * 24 * 60,
  severity: 'high',
  title: (_, by) => `EBS snapshot ${by} was shared, and another account has its data now`,
  why: 'Whatever lay on the disk is out: files, keys and passwords cannot be taken back.',
  respond: [
    'Find out whose the other account is, and stop the sharing if it is not yours.',
    'Change every secret that lay on the disk, and find out whether anybody must be told.',
  ],
  falsePositives: ['Snapshots go to another account of the company, for safe keeping or to move a server.'],
  mitre: ['T1578.001', 'T1537'],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html'],
})
