import { ebsSnapshotSet, volumesInWords } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ebsSnapshotSet, {
  id: 'reliability/ebs-snapshot-set-made-again',
  detail: { result: ['succeeded'] },
  closes: 'reliability/ebs-snapshot-set-failed',
  onlyCloses: true,
  severity: 'information',
  title: (set) => `There are new snapshots of ${volumesInWords(set)} again`,
  why: 'There is a new backup of all of them: nothing is left to do but to find out why there was none.',
  respond: [],
  falsePositives: [],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#create-snapshots-complete',
  ],
})
