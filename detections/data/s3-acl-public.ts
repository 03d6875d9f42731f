import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { grantsInWords, publicGrants } from '../requests/s3/acl.ts'
import { blockPublicAccess } from '../requests/s3/bucket.ts'

export default defineCallDetection({
  id: 'data/s3-acl-public',
  calls: ['s3:PutBucketAcl', 's3:CreateBucket'],
  where: (e) => publicGrants(e.request).length > 0,
  severity: (e) => (mayWrite(e) ? 'critical' : 'high'),
  gravest: 'critical',
  title: (e) => `${e.actor.name} ${grantsInWords(publicGrants(e.request))} bucket ${bucketOf(e)} by its ACL`,
  why: (e) =>
    mayWrite(e)
      ? 'Strangers can put things into the bucket, or change who else may come in, without being named anywhere.'
      : 'Strangers can list what lies in the bucket, or see who has access, without being named anywhere.',
  respond: (e) => [
    { do: 'Close it; this makes S3 ignore the ACL:', run: blockPublicAccess(e) },
    `Ask ${e.actor.name} who was meant to get in; a policy can name them.`,
    'Look in the server access logs, or in data events of CloudTrail, for who came in meanwhile.',
  ],
  falsePositives: (e) => [
    mayWrite(e)
      ? 'The bucket takes uploads from anybody, on purpose.'
      : 'An old program still makes public buckets by ACL for a website.',
  ],
  mitre: ['T1530', 'T1098'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html'],
})

function mayWrite({ request }: ApiCall): boolean {
  return publicGrants(request).some((grant) => grant.mayWrite)
}
