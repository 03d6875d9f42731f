import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { replicaAccounts } from '../requests/s3/replication.ts'
import { accountsInWords } from '../requests/words.ts'

export default defineCallDetection({
  id: 'data/s3-replication-to-other-account',
  calls: ['s3:PutBucketReplication'],
  where: (e) => replicaAccounts(e).length > 0,
  severity: 'high',
  title: (e) => `${e.actor.name} made S3 copy bucket ${bucketOf(e)} to ${accountsInWords(replicaAccounts(e))}`,
  why: 'From now on everything that is written to the bucket is handed over to another account.',
  respond: (e) => [
    {
      do: 'If nobody knows the account, stop it; copies that were made stay there:',
      run: aws`s3api delete-bucket-replication --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    `Ask ${e.actor.name} whose account it is.`,
    'Take the rights away from the role that S3 copies with, if it was made for this.',
  ],
  falsePositives: ['The company keeps its backups in an account of their own.'],
  mitre: ['T1537', 'T1020'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html'],
})
