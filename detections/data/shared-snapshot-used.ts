import { defineDetection } from '../../shared/core/detection.ts'
import type { ServiceEvent } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ifKnown } from '../steps.ts'

export default defineDetection({
  id: 'data/shared-snapshot-used',
  on: 'service-event',
  pattern: {
    detail: {
      eventSource: ['ec2.amazonaws.com'],
      eventName: ['SharedSnapshotVolumeCreated', 'SharedSnapshotCopyInitiated'],
    },
  },
  severity: 'medium',
  title: (e) => {
    const did = e.action.name === 'SharedSnapshotCopyInitiated' ? 'copied' : 'made a disk of'
    return `Another account ${did} EBS snapshot ${snapshotOf(e) ?? 'of unknown name'}`
  },
  groupBy: (e) => `${e.account.id} ${snapshotOf(e) ?? e.key}`,
  why: 'The snapshot is shared, and now its data is in an account that is not this one.',
  respond: (e) => {
    const snapshot = snapshotOf(e)
    return [
      ...ifKnown(snapshot, (snapshot) => [
        {
          do: 'See whom the snapshot is shared with:',
          run: aws`ec2 describe-snapshot-attribute --snapshot-id ${snapshot} --attribute createVolumePermission --region ${e.region}`,
        },
        {
          do: 'If one of them is not yours, stop the sharing altogether:',
          run: aws`ec2 reset-snapshot-attribute --snapshot-id ${snapshot} --attribute createVolumePermission --region ${e.region}`,
        },
      ]),
      'If the data is out, change every secret that lay on the disk: the copy cannot be taken back.',
    ]
  },
  falsePositives: ['A copy is kept in another account of the company, on purpose.'],
  mitre: ['T1537'],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html'],
})

function snapshotOf({ details }: ServiceEvent): string | undefined {
  return textAt(details, 'snapshotId')
}
