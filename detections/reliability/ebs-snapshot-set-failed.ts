import { aws } from '../../shared/core/shell-command.ts'
import { ebsSnapshotSet, volumesInWords } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

const days = 24 * 60

export default defineServiceDetection(ebsSnapshotSet, {
  id: 'reliability/ebs-snapshot-set-failed',
  detail: { result: ['failed'] },
  severity: 'medium',
  title: (set) => `The snapshots of ${volumesInWords(set)} failed: there is no new backup`,
  window: { minutes: 3 * days },
  why: 'Without all of them, from one moment, an instance or database that lies on several volumes cannot be brought back whole.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.name, (volume) => ({
      do: 'See which instance has the volumes; aws ec2 create-snapshots takes all its snapshots again:',
      run: aws`ec2 describe-volumes --volume-ids ${volume} --query Volumes[].Attachments --region ${e.region}`,
    })),
    'See the policy of Data Lifecycle Manager, or of AWS Backup, that was to make them.',
  ],
  falsePositives: ['A volume was deleted while the snapshots were made.'],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#create-snapshots-complete',
  ],
})
