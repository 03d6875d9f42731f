import { defineSequence } from '../../shared/core/sequence.ts'
import { byDatabaseSnapshot } from './by.ts'
import { doneBy, stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/database-snapshot-made-then-shared',
  steps: [
    { of: ['data/database-snapshot-created'], by: byDatabaseSnapshot },
    { of: ['data/database-snapshot-shared'], by: byDatabaseSnapshot },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (last, by) => `Database snapshot ${by} was made by hand, and then shared${doneBy(last)}`,
  why: 'A copy that is made only to be given away is how databases leave an account: the database itself is never touched.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Stop the sharing, and find out whose the other account is.',
      'See whether a copy was made: then change the passwords that the database holds.',
    ),
  falsePositives: ['A database is moved to another account of the company.'],
  mitre: ['T1578.001', 'T1537'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html'],
})
