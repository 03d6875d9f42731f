import { actorOf } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { storeDeletingCalls, storeInWords, storesIn } from '../requests/data-stores.ts'
import { databaseInWords, isReplica } from '../requests/databases.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/data-stores-deleted-in-bulk',
  calls: [
    'rds:DeleteDBInstance',
    'rds:DeleteDBCluster',
    'redshift:DeleteCluster',
    'redshift-serverless:DeleteNamespace',
    'dynamodb:DeleteTable',
    'memorydb:DeleteCluster',
    'es:DeleteDomain',
    'es:DeleteElasticsearchDomain',
    'elasticfilesystem:DeleteFileSystem',
    'fsx:DeleteFileSystem',
    ...storeDeletingCalls,
  ],
  where: (e) => !isReplica(e),
  severity: 'critical',
  title: (e) => `${e.actor.name} deleted 5 or more stores of data within 15 minutes, one of them ${storeOf(e)}`,
  window: { minutes: 15, threshold: 5, distinct: (e) => namesOf(e).map((name) => `${e.region} ${name}`) },
  groupBy: actorOf,
  absorbs: ['data/data-store-deleted', 'data/database-deleted', 'data/table-deleted', 'data/file-system-deleted'],
  why: 'So much is seldom deleted on purpose: somebody may be destroying the data of the whole account.',
  respond: (e) => [
    stopActor(e),
    `Do that before ${e.actor.name} answers: it is quickly taken back, and what is deleted is not.`,
    'Save what is left: copy snapshots and backups to another account, where they cannot be reached.',
    'List what was deleted, and restore it from snapshots and backups, the most needed first.',
  ],
  falsePositives: ['A test environment with many tables is torn down by hand.'],
  mitre: ['T1485'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html',
  ],
})

function isListed({ action }: ApiCall): boolean {
  return storeDeletingCalls.includes(`${action.service}:${action.name}`)
}

function namesOf(e: ApiCall): readonly string[] {
  return isListed(e) ? storesIn(e).map((name) => `${e.action.service} ${name}`) : [storeOf(e)]
}

function storeOf(e: ApiCall): string {
  if (isListed(e)) return storeInWords(e)
  const fileSystem = textAt(e.request, 'fileSystemId')
  return fileSystem === undefined ? databaseInWords(e) : `file system ${fileSystem}`
}
