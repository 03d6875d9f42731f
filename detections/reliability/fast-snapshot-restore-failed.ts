import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { fastSnapshotRestore } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(fastSnapshotRestore, {
  id: 'reliability/fast-snapshot-restore-failed',
  detail: {
    state: ['disabling', 'disabled'],
    message: [{ prefix: 'Server.' }, { prefix: 'Client.InvalidSnapshot' }],
  },
  severity: 'low',
  title: ({ 'snapshot-id': id, zone }) =>
    `Fast restore of ${id === undefined ? 'an EBS snapshot' : `EBS snapshot ${id}`}${zone === undefined ? '' : ` in ${zone}`} ended by itself`,
  window: { minutes: 24 * 60 },
  why: 'Volumes that are made from the snapshot are slow at first: instances start late, and a recovery takes longer.',
  respond: ({ 'snapshot-id': id = unknownName, zone = unknownName }, e) => [
    {
      do: 'Where AWS had no capacity, or failed, enable it again a little later:',
      run: aws`ec2 enable-fast-snapshot-restores --source-snapshot-ids ${id} --availability-zones ${zone} --region ${e.region}`,
    },
    'Where the snapshot was deleted or is no longer shared, take the one that is used in its place.',
  ],
  falsePositives: ['An old snapshot was deleted, and a newer one has fast restore.'],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#fast-snapshot-restore-events',
  ],
})
