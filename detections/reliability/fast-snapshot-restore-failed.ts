import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { fastRestoreInWords, fastSnapshotRestore } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(fastSnapshotRestore, {
  id: 'reliability/fast-snapshot-restore-failed',
  detail: {
    state: ['disabling', 'disabled'],
    message: [{ prefix: 'Server.' }, { prefix: 'Client.InvalidSnapshot' }],
  },
  severity: 'low',
  title: (restore) => fastRestoreInWords(restore),
  window: { minutes: 24 * 60 },
  why: 'Volumes that are made from the snapshot are slow at first: instances start late, and a recovery takes longer.',
  respond: ({ 'snapshot-id': id = unknownName, zone = unknownName, message }, e) =>
    isGone(message)
      ? ['Enable fast restore of the snapshot that is used in its place.']
      : [
          {
            do: 'Enable it again a little later:',
            run: aws`ec2 enable-fast-snapshot-restores --source-snapshot-ids ${id} --availability-zones ${zone} --region ${e.region}`,
          },
        ],
  falsePositives: ({ message }) =>
    isGone(message)
      ? ['An old snapshot was deleted, and a newer one has fast restore.']
      : ['No volumes are made from the snapshot in this zone.'],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#fast-snapshot-restore-events',
  ],
})

/** The snapshot was deleted, failed, or is no longer shared; else AWS failed. */
function isGone(message: string | undefined): boolean {
  return message?.startsWith('Client.InvalidSnapshot') === true
}
