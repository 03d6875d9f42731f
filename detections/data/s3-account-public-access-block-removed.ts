import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { completePublicAccessBlock, isPublicAccessBlockIncomplete } from '../requests/s3/bucket.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-account-public-access-block-removed',
  calls: ['s3:PutAccountPublicAccessBlock', 's3:DeleteAccountPublicAccessBlock'],
  where: (e) => isDeleted(e) || isPublicAccessBlockIncomplete(at(e.request, 'PublicAccessBlockConfiguration')),
  severity: 'high',
  title: (e) => `${e.actor.name} ${isDeleted(e) ? 'removed' : 'weakened'} the public access block of the whole account`,
  why: 'Buckets that only this setting kept closed are open to the world from this moment.',
  respond: (e) => [
    {
      do: 'Switch it on again:',
      run: aws`s3control put-public-access-block --account-id ${e.account.id} --public-access-block-configuration ${completePublicAccessBlock} --region ${e.region}`,
    },
    `Ask ${e.actor.name} which bucket should be public, and give it an account of its own.`,
    ...otherCalls(e),
  ],
  falsePositives: ['The account begins to host public websites, and its owner knows of it.'],
  mitre: ['T1686.001', 'T1530'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name.startsWith('Delete')
}
