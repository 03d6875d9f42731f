import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/database-snapshot-exported',
  calls: [
    'rds:StartExportTask',
    'elasticache:CopySnapshot',
    'elasticache:ExportServerlessCacheSnapshot',
    'memorydb:CopySnapshot',
  ],
  where: (e) => bucketOf(e) !== undefined,
  severity: 'medium',
  title: (e) => `${e.actor.name} exported the data of ${snapshotOf(e)} to bucket ${bucketOf(e) ?? 'of unknown name'}`,
  firstSeen: (e) => `${e.account.id} ${bucketOf(e) ?? ''}`,
  why: 'Everything in it is now a file in a bucket, where the passwords of the database protect it no more.',
  respond: (e) => {
    const task = textAt(e.request, 'exportTaskIdentifier')
    return [
      ...ifKnown(task, (task) => ({
        do: 'Stop the export while it runs:',
        run: aws`rds cancel-export-task --export-task-identifier ${task} --region ${e.region}`,
      })),
      {
        do: 'See who can read the bucket; where AWS refuses, it may belong to somebody else:',
        run: aws`s3api get-bucket-policy --bucket ${bucketOf(e) ?? ''}`,
      },
      `Ask ${e.actor.name} what the export is for, and delete the files if nobody knows.`,
    ]
  },
  falsePositives: ['A new job brings data into the data lake. Later exports to the same bucket are not told.'],
  mitre: ['T1537', 'T1530'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StartExportTask.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CopySnapshot.html',
  ],
})

/** ElastiCache and MemoryDB copy a snapshot within the service where no bucket is named. */
function bucketOf({ request }: ApiCall): string | undefined {
  return textAt(request, 's3BucketName') ?? textAt(request, 'targetBucket')
}

/** Aurora exports a running cluster as well. */
function snapshotOf({ request }: ApiCall): string {
  const source = textAt(request, 'sourceArn')
  const snapshot = textAt(request, 'sourceSnapshotName') ?? textAt(request, 'serverlessCacheSnapshotName')
  const kind = source?.includes(':cluster:') ? 'database cluster' : 'snapshot'
  const name = source ?? snapshot
  return name === undefined ? 'a snapshot' : `${kind} ${nameIn(name)}`
}
