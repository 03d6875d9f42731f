import { lastingName } from '../../shared/core/actor.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-encrypted-with-hidden-key',
  calls: ['s3:PutObject', 's3:CopyObject', 's3:CreateMultipartUpload'],
  record: { requestParameters: { 'x-amz-server-side-encryption-customer-algorithm': [{ exists: true }] } },
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)} ${bucketOf(e)}`,
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${bucketOf(e)}`,
  severity: 'high',
  title: (e) => `${e.actor.name} encrypted objects of bucket ${bucketOf(e)} with a key that AWS does not keep`,
  why: 'Only whoever made the key can read the objects (SSE-C): so intruders hold buckets to ransom.',
  respond: (e) => [
    `Ask ${e.actor.name} at once whether the program is meant to bring its own keys.`,
    stopActor(e),
    {
      do: 'See whether versions are kept; if so, the objects as they were before are still there:',
      run: aws`s3api get-bucket-versioning --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    ...otherCalls(e),
    'Deny this kind of encryption where no program needs it.',
  ],
  falsePositives: ['A program that encrypts with keys of its own is new.'],
  mitre: ['T1486'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html'],
})
