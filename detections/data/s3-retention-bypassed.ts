import { lastingName } from '../../shared/core/actor.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { objectInWords } from '../requests/s3/bucket.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-retention-bypassed',
  calls: ['s3:DeleteObject', 's3:DeleteObjects', 's3:PutObjectRetention'],
  record: { requestParameters: { 'x-amz-bypass-governance-retention': [true] } },
  severity: 'high',
  title: (e) => `${e.actor.name} bypassed the retention of ${objectInWords(e)}`,
  why: 'Somebody uses the right to destroy what the object lock was to keep, as backups.',
  respond: (e) => [
    `Ask ${e.actor.name} at once.`,
    stopActor(e),
    {
      do: 'See who may do this through the bucket policy, and deny s3:BypassGovernanceRetention there:',
      run: aws`s3api get-bucket-policy --bucket ${bucketOf(e)} --query Policy --output text --region ${e.region}`,
    },
    ...otherCalls(e),
    'Compliance mode cannot be bypassed by anybody: use it for backups.',
  ],
  falsePositives: ["Somebody must delete a person's data by law before its time."],
  mitre: ['T1490', 'T1485'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html'],
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${bucketOf(e)}`,
})
