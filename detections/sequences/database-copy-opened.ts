import { defineSequence } from '../../shared/core/sequence.ts'
import { byDatabase } from './by.ts'
import { doneBy, stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/database-copy-opened',
  steps: [
    { of: ['data/database-restored'], by: byDatabase },
    { of: ['data/database-master-password-changed'], by: byDatabase },
    { of: ['data/database-made-public', 'data/database-security-groups-changed'], by: byDatabase },
  ],
  type: 'temporal',
  minutes: 480,
  severity: 'critical',
  title: (last, by) => `Database ${by}, a copy, was opened and given another password${doneBy(last)}`,
  why: 'So data are read whose passwords nobody gave away: in a copy, at leisure, without a trace in the original.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Delete the copy, or take its public address and its security groups away.',
      'Find out what was read from it: its log of connections is lost with it, so keep that first.',
    ),
  falsePositives: ['Somebody restores a copy for a test that must be reached from outside.'],
  mitre: ['T1578.004', 'T1098', 'T1530'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_RestoreFromSnapshot.html'],
})
