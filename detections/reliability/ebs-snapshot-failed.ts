import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ebsSnapshot, nameOf, snapshotInWords } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

const days = 24 * 60

export default defineServiceDetection(ebsSnapshot, {
  id: 'reliability/ebs-snapshot-failed',
  detailTypes: ['EBS Snapshot Notification'],
  detail: { result: ['failed'] },
  severity: 'medium',
  title: (snapshot) => `${snapshotInWords(snapshot)}: there is no new backup`,
  // A schedule fails every day with the same volume until somebody looks at it.
  window: { minutes: 3 * days },
  why: ({ event }) =>
    event === 'copySnapshot'
      ? 'The copy is missing where it was to be: in another region, or under another key.'
      : 'What was written since the last snapshot that succeeded cannot be brought back.',
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
    'See the policy of Data Lifecycle Manager, or of AWS Backup, that was to make it.',
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
