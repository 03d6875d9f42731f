import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { publicStatements } from '../requests/outsiders.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { blockPublicAccess } from '../requests/s3/bucket.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-policy-public',
  calls: ['s3:PutBucketPolicy'],
  where: (e) => opened(e).length > 0,
  severity: (e) => (letsWrite(e) ? 'critical' : 'high'),
  gravest: 'critical',
  title: (e) =>
    `${e.actor.name} let everyone ${letsWrite(e) ? 'write to' : 'read'} bucket ${bucketOf(e)} by its policy`,
  why: (e) =>
    letsWrite(e)
      ? 'Anybody on the internet can change or delete what is there, or put their own files in its place, without leaving a name.'
      : 'Anybody on the internet can get at the data, without an AWS account and without leaving a name.',
  respond: (e) => [
    { do: letsWrite(e) ? 'Close it:' : 'If the bucket is not a public website, close it:', run: blockPublicAccess(e) },
    `Ask ${e.actor.name} who needs the data; name them in the policy instead of "*".`,
    'Look in the server access logs, or in data events of CloudTrail, for who came in meanwhile.',
    ...otherCalls(e),
  ],
  falsePositives: (e) => [
    letsWrite(e)
      ? 'The bucket takes uploads from anybody, on purpose.'
      : 'The bucket serves a public website or public downloads.',
  ],
  mitre: ['T1530', 'T1098'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
})

function opened({ request, account }: ApiCall) {
  return publicStatements(at(request, 'bucketPolicy'), account.id)
}

function letsWrite(e: ApiCall): boolean {
  return opened(e).some(
    ({ actions, exceptActions }) =>
      exceptActions || actions.some((action) => !/^s3:(?:get|list|describe)/i.test(action)),
  )
}
