import { ebsSnapshot, snapshotInWords, snapshotSource } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ebsSnapshot, {
  id: 'reliability/ebs-snapshot-made-again',
  detailTypes: ['EBS Snapshot Notification'],
  detail: { event: ['createSnapshot', 'archiveSnapshot', 'restoreSnapshot'], result: ['succeeded'] },
  closes: 'reliability/ebs-snapshot-failed',
  onlyCloses: true,
  severity: 'information',
  title: (snapshot) =>
    snapshot.event === 'createSnapshot'
      ? `${snapshotSource(snapshot) ?? 'An EBS volume'} has a new snapshot again`
      : snapshotInWords(snapshot),
  why: ({ event }) =>
    event === 'createSnapshot'
      ? 'There is a new backup of the volume: nothing is left to do but to find out why there was none.'
      : 'What was asked of the snapshot is done.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#snapshot-events'],
})
