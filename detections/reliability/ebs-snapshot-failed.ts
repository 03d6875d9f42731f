import { aws } from '../../shared/core/shell-command.ts'
import { ebsSnapshot, type SnapshotEvent, snapshotInWords } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

const days = 24 * 60

export default defineServiceDetection(ebsSnapshot, {
  id: 'reliability/ebs-snapshot-failed',
  detailTypes: ['EBS Snapshot Notification'],
  detail: { result: ['failed'] },
  severity: ({ event }) => (event === 'archiveSnapshot' ? 'low' : 'medium'),
  gravest: 'medium',
  title: (snapshot) => `${snapshotInWords(snapshot)}${outcomeOf(snapshot)}`,
  // A schedule fails every day with the same volume until somebody looks at it.
  window: { minutes: 3 * days },
  why: ({ event }) => consequences.get(event ?? '') ?? 'What was asked of the snapshot is not done.',
  respond: ({ event }, e) => [
    ...ifKnown(
      event === 'createSnapshot' ? e.resources.find(({ type }) => type === 'AWS::EC2::Volume')?.name : undefined,
      (id) => [
        {
          do: 'See the last snapshots of the volume:',
          run: aws`ec2 describe-snapshots --owner-ids self --filters Name=volume-id,Values=${id} --region ${e.region}`,
        },
        { do: 'Make one now:', run: aws`ec2 create-snapshot --volume-id ${id} --region ${e.region}` },
      ],
    ),
    ...(event === 'copySnapshot'
      ? ['Copy it again; see that the source and the KMS keys of both are still there, and may be used.']
      : []),
    ...(event === 'archiveSnapshot' || event === 'restoreSnapshot'
      ? ['Mend what the message above names, and ask for it again.']
      : []),
    'See the policy of Data Lifecycle Manager, or of AWS Backup, that was to do it.',
  ],
  falsePositives: ['The volume was deleted while its snapshot was made.'],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#snapshot-events'],
})

function outcomeOf({ event }: SnapshotEvent): string {
  switch (event) {
    case 'createSnapshot':
    case 'copySnapshot':
      return ': there is no new backup'
    case 'archiveSnapshot':
      return ': it stays in the standard tier'
    case 'restoreSnapshot':
      return ': it cannot be used yet'
    default:
      return ''
  }
}

const consequences: ReadonlyMap<string, string> = new Map([
  ['createSnapshot', 'What was written since the last snapshot that succeeded cannot be brought back.'],
  ['copySnapshot', 'The copy is missing where it was to be: in another region, or under another key.'],
  ['archiveSnapshot', 'The data is safe; the snapshot costs what one in the standard tier does.'],
  ['restoreSnapshot', 'No volume can be made of a snapshot in the archive: whoever waits for its data waits on.'],
])
