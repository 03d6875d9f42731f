import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { byPeople } from '../requests/callers.ts'
import { databaseInWords } from '../requests/databases.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/database-snapshot-created',
  calls: ['rds:CreateDBSnapshot', 'rds:CreateDBClusterSnapshot', 'redshift:CreateClusterSnapshot'],
  record: byPeople,
  severity: 'information',
  title: (e) => `${e.actor.name} made ${named('snapshot', snapshotOf(e))} of ${databaseInWords(e)}`,
  why: 'It holds all data of the database, is kept until somebody deletes it, and can be shared or restored elsewhere.',
  respond: (e) => [`Ask ${e.actor.name} what it is for.`, ...otherCalls(e)],
  falsePositives: ['A backup before a change.'],
  mitre: ['T1578.001'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSnapshot.html'],
})

function snapshotOf({ request }: ApiCall): string | undefined {
  return (
    textAt(request, 'dBSnapshotIdentifier') ??
    textAt(request, 'dBClusterSnapshotIdentifier') ??
    textAt(request, 'snapshotIdentifier')
  )
}
