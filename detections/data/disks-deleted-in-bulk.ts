import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isFromService, retention } from '../requests/callers.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/disks-deleted-in-bulk',
  calls: ['ec2:DeleteVolume', 'ec2:DeleteSnapshot', 'ec2:DeregisterImage'],
  // Lifecycle policies and AWS Backup delete with a role of the account, from their own addresses.
  where: (e) => !isFromService(e, retention),
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} deleted 20 or more disks, snapshots and images within 10 minutes, one of them ${diskOf(e)}`,
  window: { minutes: 10, threshold: 20, distinct: diskOf },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  why: 'Servers cannot be restored without their disks and snapshots, and so these go first before a ransom is asked.',
  respond: (e) => [
    `Ask ${e.actor.name} at once whether they meant it.`,
    stopActor(e),
    {
      do: 'See what the Recycle Bin has kept of the snapshots:',
      run: aws`ec2 list-snapshots-in-recycle-bin --region ${e.region}`,
    },
    { do: 'And of the images:', run: aws`ec2 list-images-in-recycle-bin --region ${e.region}` },
  ],
  falsePositives: ['A job or a person clears away old snapshots.', 'A Kubernetes cluster is torn down with its disks.'],
  mitre: ['T1485', 'T1490'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSnapshot.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVolume.html',
  ],
})

function diskOf({ request }: ApiCall): string {
  return textAt(request, 'volumeId') ?? textAt(request, 'snapshotId') ?? textAt(request, 'imageId') ?? 'of unknown name'
}
