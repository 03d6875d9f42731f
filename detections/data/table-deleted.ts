import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { databaseInWords, snapshotsStep } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/table-deleted',
  calls: ['dynamodb:DeleteTable'],
  where: isOnOthers,
  severity: 'medium',
  title: (e) => {
    const items = itemsOf(e)
    const held =
      items === undefined ? '' : items === 0 ? ', empty by a count up to six hours old' : ` with about ${items} items`
    return `${e.actor.name} deleted ${databaseInWords(e)}${held}`
  },
  why: 'A table without backups is lost for ever, and whatever reads it fails from this moment on.',
  respond: (e) => [
    ...snapshotsStep(e),
    'With point-in-time recovery DynamoDB keeps a last backup of its own for 35 days: restore that one.',
    `Ask ${e.actor.name} whether the table was meant to go.`,
  ],
  falsePositives: ['A table that nobody uses any more is retired.', 'Tests make tables and delete them again.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html'],
})

/**
 * DynamoDB counts every six hours or so: what was written since is not in it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
 */
function itemsOf({ response }: ApiCall): number | undefined {
  return numberAt(response, 'tableDescription', 'itemCount')
}
