import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { blockPublicAccess, objectInWords } from '../requests/s3/bucket.ts'

export default defineCallDetection({
  id: 'data/s3-anonymous-access',
  calls: [
    's3:GetObject',
    's3:ListObjects*',
    's3:PutObject',
    's3:PostObject',
    's3:DeleteObject',
    's3:DeleteObjects',
    's3:PutObjectAcl',
  ],
  record: { userIdentity: { accountId: ['ANONYMOUS_PRINCIPAL', 'anonymous'] } },
  firstSeen: (e) => `${e.account.id} ${bucketOf(e)} ${isReading(e)}${isListing(e) ? ' list' : ''}`,
  groupBy: (e) => `${e.account.id} ${bucketOf(e)} ${isReading(e)}${isListing(e) ? ' list' : ''}`,
  // What a website shows is read one by one; nobody lets strangers list a bucket for that.
  severity: (e) => (isReading(e) && !isListing(e) ? 'medium' : 'high'),
  title: (e) => `Somebody without credentials ${deedOf(e)}`,
  why: (e) =>
    isReading(e)
      ? 'The bucket is open to the whole internet, and somebody has found it.'
      : 'The whole internet can change what is in the bucket, and somebody has found it.',
  respond: (e) => [
    {
      do: isReading(e) && !isListing(e) ? 'If it is not a public website, close it:' : 'Close it:',
      run: blockPublicAccess(e),
    },
    'Look in the data events of CloudTrail for what else was read or changed, and from which addresses.',
    isReading(e)
      ? 'Find out what data it is, and whether anybody must be told.'
      : e.action.name.startsWith('Delete')
        ? 'See whether versions are kept: then what was deleted can be brought back.'
        : 'Look for files that do not belong there before anybody opens them.',
  ],
  falsePositives: (e) => [
    isReading(e)
      ? 'The bucket serves a public website or public downloads.'
      : 'The bucket takes uploads from anybody, on purpose.',
  ],
  mitre: ['T1530'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
})

function isReading({ action }: ApiCall): boolean {
  return /^(?:Get|List)/.test(action.name)
}

function isListing({ action }: ApiCall): boolean {
  return action.name.startsWith('List')
}

function deedOf(e: ApiCall): string {
  if (isListing(e)) return `listed bucket ${bucketOf(e)}`
  if (isReading(e)) return `read ${objectInWords(e)}`
  return `${e.action.name.startsWith('Delete') ? 'deleted' : 'wrote'} ${objectInWords(e)}`
}
