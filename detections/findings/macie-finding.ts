import type { Step } from '../../shared/core/detection.ts'
import { type Finding, unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { byDay, defineFindingDetection } from '../define-finding-detection.ts'
import { blockPublicAccessOf } from '../requests/s3/bucket.ts'

export default defineFindingDetection({
  id: 'findings/macie-finding',
  product: 'Macie',
  severity: (e) => (isOfData(e) ? byDay(e.severity ?? 'medium') : (e.severity ?? 'medium')),
  gravest: 'high',
  why: (e) => whatItMeans(e.type),
  respond: (e) => [
    ...(e.who === undefined ? [] : [`Ask ${e.who}, who changed the bucket, whether it was meant.`]),
    {
      do: 'See whether the policy of the bucket lets everybody in:',
      run: aws`s3api get-bucket-policy-status --bucket ${e.resources[0]?.name ?? unknownName} --region ${e.region}`,
    },
    mending(e),
  ],
  falsePositives: (e) => [
    isOfData(e)
      ? 'The data are made up, for tests, or the bucket is there for such data.'
      : 'The bucket is meant to be so, as that of a public website, or one that a partner reads.',
  ],
  references: ['https://docs.aws.amazon.com/macie/latest/user/findings-types.html'],
})

function mending(e: Finding): Step {
  if (isOfData(e)) return 'Find out who put the data there, and move or delete them if they should not be.'
  const [bucket] = e.resources
  const opens = /\/S3(?:BlockPublicAccessDisabled|BucketPublic)$/.test(e.type)
  if (!opens || bucket === undefined) return 'Take the change back, unless its owner wants it so.'
  return {
    do: 'Unless it is a public website, keep everybody out, whatever its policy says:',
    run: blockPublicAccessOf(bucket.name, e.region),
  }
}

function isOfData({ type }: Finding): boolean {
  return type.startsWith('SensitiveData')
}

/** @see https://docs.aws.amazon.com/macie/latest/user/findings-types.html */
function whatItMeans(type: string): string {
  if (type.startsWith('SensitiveData')) {
    return 'Data that should be guarded lie in the bucket: whoever may read it may read them.'
  }
  switch (type.split('/').at(-1)) {
    case 'S3BucketPublic':
      return 'Everybody on the internet may read the bucket, or write to it.'
    case 'S3BucketSharedExternally':
    case 'S3BucketSharedWithCloudFront':
      return 'Somebody outside of the account or the organization may reach what the bucket holds.'
    case 'S3BucketReplicatedExternally':
      return 'What is written to the bucket is copied to an account outside of the organization.'
    case 'S3BucketEncryptionDisabled':
      return 'New objects are encrypted in another way than before: rules that ask for one key no longer hold.'
    case 'S3BlockPublicAccessDisabled':
      return 'From now on one careless policy or ACL opens the bucket to the world.'
    default:
      return 'The bucket is less protected than it was: more people may reach what it holds.'
  }
}
