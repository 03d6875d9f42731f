import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ebsSnapshot, nameOf, type SnapshotEvent, snapshotInWords } from '../../shared/sources/services/ebs.ts'
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
  respond: ({ event, source }, e) => [
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
      ? [
          'See that the source and the KMS keys of both are still there, and may be used.',
          {
            do: 'Copy it again, with --encrypted and --kms-key-id where the copy is to have a key of its own:',
            run: aws`ec2 copy-snapshot --source-region ${regionIn(source)} --source-snapshot-id ${nameOf(source) ?? unknownName} --region ${e.region}`,
          },
        ]
      : []),
    ...(event === 'archiveSnapshot' || event === 'restoreSnapshot'
      ? ['Mend what the event names as the cause, and ask for it again.']
      : []),
    'See the policy of Data Lifecycle Manager, or of AWS Backup, that was to do it.',
  ],
  falsePositives: ({ event }) =>
    event === 'copySnapshot'
      ? ['The source was deleted on purpose, as a newer snapshot takes its place.']
      : ['The volume was deleted while its snapshot was made.'],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#snapshot-events'],
})

/** AWS's page has it where the account should be: `arn:aws:ec2::eu-west-1:snapshot/snap-76543210`. */
function regionIn(source: string | undefined): string {
  return /:([a-z]{2}(?:-[a-z]+)+-\d):/.exec(source ?? '')?.[1] ?? unknownName
}

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
