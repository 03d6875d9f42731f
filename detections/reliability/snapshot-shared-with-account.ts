import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ebsSnapshot, snapshotInWords } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ebsSnapshot, {
  id: 'reliability/snapshot-shared-with-account',
  detailTypes: ['EBS Snapshot Notification'],
  detail: { event: ['shareSnapshot'] },
  severity: 'information',
  title: snapshotInWords,
  window: { minutes: 24 * 60 },
  why: 'Volumes can be made from it here; what is on it is as trustworthy as who shared it.',
  respond: (_, e) => [
    'Ask who expected it; whoever knows the number of an account can share a snapshot with it, which costs nothing and does no harm until it is used.',
    {
      do: 'See what it is:',
      run: aws`ec2 describe-snapshots --snapshot-ids ${e.resources[0]?.name ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['Another account of the organization hands over a backup or a template.'],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#snapshot-shared'],
})
