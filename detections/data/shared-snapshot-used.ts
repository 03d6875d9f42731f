import { defineDetection } from '../../shared/core/detection.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import type { CloudTrailServiceEvent } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ifKnown } from '../steps.ts'

export default defineDetection({
  id: 'data/shared-snapshot-used',
  on: 'cloudtrail-service-event',
  pattern: {
    detail: {
      eventSource: ['ec2.amazonaws.com'],
      eventName: ['SharedSnapshotVolumeCreated', 'SharedSnapshotCopyInitiated'],
    },
  },
  // An account also gets such an event of its own launches from public images, whose snapshots are shared, too.
  where: (e, envelope) => userOf(envelope) !== e.account.id,
  severity: 'medium',
  title: (e, envelope) => {
    const did = e.action.name === 'SharedSnapshotCopyInitiated' ? 'copied' : 'made a disk of'
    const user = userOf(envelope)
    const who = user === undefined ? 'Somebody' : `Account ${user}`
    return `${who} ${did} shared EBS snapshot ${snapshotOf(e) ?? 'of unknown name'}`
  },
  groupBy: (e, envelope) => `${e.account.id} ${userOf(envelope)} ${snapshotOf(e) ?? e.key}`,
  why: 'What is on the snapshot can be read by whoever has the disk or the copy.',
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

function snapshotOf({ details }: CloudTrailServiceEvent): string | undefined {
  return textAt(details, 'snapshotId')
}

/** The account that used the snapshot; the one that gets the event is `recipientAccountId`. */
function userOf({ detail }: Envelope): string | undefined {
  return textAt(detail, 'userIdentity', 'accountId')
}
