import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/public-sharing-allowed',
  calls: ['ec2:DisableSnapshotBlockPublicAccess', 'ec2:DisableImageBlockPublicAccess'],
  severity: 'high',
  title: (e) =>
    `${e.actor.name} allowed ${isImage(e) ? 'machine images' : 'EBS snapshots'} in ${e.region} to be made public`,
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.name}`,
  why: 'The block was what kept a mistake, or a thief, from showing whole disks to everyone.',
  respond: (e) => [
    {
      do: 'Block it again:',
      run: isImage(e)
        ? aws`ec2 enable-image-block-public-access --image-block-public-access-state block-new-sharing --region ${e.region}`
        : aws`ec2 enable-snapshot-block-public-access --state block-all-sharing --region ${e.region}`,
    },
    isImage(e)
      ? {
          do: 'See which of your images are public:',
          run: aws`ec2 describe-images --owners self --filters Name=is-public,Values=true --region ${e.region}`,
        }
      : {
          do: 'See which of your snapshots are public:',
          run: aws`ec2 describe-snapshots --owner-ids self --restorable-by-user-ids all --region ${e.region}`,
        },
    ...otherCalls(e),
  ],
  falsePositives: (e) => [`${isImage(e) ? 'An image' : 'A snapshot'} is about to be published for customers.`],
  mitre: ['T1686.001', 'T1537'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableSnapshotBlockPublicAccess.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableImageBlockPublicAccess.html',
  ],
})

function isImage({ action }: ApiCall): boolean {
  return action.name === 'DisableImageBlockPublicAccess'
}
