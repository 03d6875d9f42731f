import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { replicaAccounts, replicaBuckets } from '../requests/s3/replication.ts'

export default defineCallDetection({
  id: 'data/s3-replication-changed',
  calls: ['s3:PutBucketReplication', 's3:DeleteBucketReplication'],
  where: (e) => isOnOthers(e) && replicaAccounts(e).length === 0,
  severity: (e) => (isDeleted(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${changeInWords(e)}`,
  why: (e) =>
    isDeleted(e)
      ? 'What is written from now on has no copy in another bucket any more.'
      : 'Replication decides where the copies of your data lie, and who can read them there.',
  respond: (e) => [
    ...(isDeleted(e)
      ? [`Ask ${e.actor.name} why; a backup may be missing now. The rules are in your code.`]
      : [
          {
            do: 'See what is copied now, and where to:',
            run: aws`s3api get-bucket-replication --bucket ${bucketOf(e)} --region ${e.region}`,
          },
          'Check that the other bucket is yours: a rule need not name its account.',
          `Ask ${e.actor.name} why.`,
        ]),
  ],
  falsePositives: ['The backups are moved to another bucket.'],
  mitre: ['T1490', 'T1537'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteBucketReplication'
}

function changeInWords(e: ApiCall): string {
  if (isDeleted(e)) return `stopped the replication of bucket ${bucketOf(e)}`
  const to = replicaBuckets(e)
  return `made S3 copy bucket ${bucketOf(e)} to ${to.length === 0 ? 'other buckets' : `bucket ${to.join(', ')}`}`
}
