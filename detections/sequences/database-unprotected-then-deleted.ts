import { defineSequence } from '../../shared/core/sequence.ts'
import { byDatabase } from './by.ts'
import { doneBy, stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/database-unprotected-then-deleted',
  steps: [
    { of: ['data/database-deletion-protection-off'], by: byDatabase },
    { of: ['data/database-deleted'], by: byDatabase, atLeast: 'high' },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (last, by) => `Database ${by} lost its protection and was deleted${doneBy(last)}`,
  why: 'Protection from deletion is there against this; of the database only its backups and snapshots can be left.',
  respond: (last) =>
    stopWhoActed(last, 'Look for automatic backups, and for snapshots of days before: restore the latest.'),
  falsePositives: ['A test environment is given up, together with its data.'],
  mitre: ['T1490', 'T1485'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html'],
})
