import { ebsSnapshot, snapshotSource } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ebsSnapshot, {
  id: 'reliability/ebs-snapshot-made-again',
  detailTypes: ['EBS Snapshot Notification'],
  detail: { event: ['createSnapshot'], result: ['succeeded'] },
  closes: 'reliability/ebs-snapshot-failed',
  onlyCloses: true,
  severity: 'information',
  title: (snapshot) => `${snapshotSource(snapshot) ?? 'An EBS volume'} has a new snapshot again`,
  why: 'There is a new backup of the volume: nothing is left to do but to find out why there was none.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#snapshot-events'],
})
