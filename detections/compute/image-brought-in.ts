import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { callsOf, textsAlong } from '../requests/parameter-paths.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

/** Where the calls name the bucket that they read from. */
const buckets = {
  'ec2:CreateRestoreImageTask': 'bucket',
  'ec2:ImportImage': 'diskContainers[].userBucket.s3Bucket diskContainer[].userBucket.s3Bucket',
  'ec2:ImportSnapshot': 'diskContainer.userBucket.s3Bucket',
}

export default defineCallDetection({
  id: 'compute/image-brought-in',
  calls: callsOf(buckets),
  where: (e) => bucketsOf(e).length > 0,
  severity: 'low',
  title: (e, _, news) => `${e.actor.name} brought ${whatIn(e)} in from ${named('bucket', news)} for the first time`,
  why: 'Whoever can write to the bucket decides what runs on machines that are made of it, with the roles that they get.',
  respond: (e) => [
    ...ifKnown(bucketsOf(e)[0], (bucket) => ({
      do: 'See whether the bucket is in this account; an error says that it is not, or that you may not see it:',
      run: aws`s3api head-bucket --bucket ${bucket} --expected-bucket-owner ${e.account.id}`,
    })),
    `Ask ${e.actor.name} where the image comes from; if nobody knows it, launch nothing of it.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Machines are moved into AWS, or from one region or account of yours to another.'],
  firstSeen: (e) => ({ of: e.account.id, each: bucketsOf(e) }),
  mitre: ['T1525', 'T1578.002'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRestoreImageTask.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ImportImage.html',
  ],
})

function bucketsOf(e: ApiCall): readonly string[] {
  return [...new Set(textsAlong(e, buckets))]
}

function whatIn({ action }: ApiCall): string {
  return action.name === 'ImportSnapshot' ? 'an EBS snapshot' : 'a machine image'
}
