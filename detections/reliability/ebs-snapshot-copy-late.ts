import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ebsSnapshot, snapshotSource } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ebsSnapshot, {
  id: 'reliability/ebs-snapshot-copy-late',
  detailTypes: ['EBS Copy Snapshot Missed Completion Duration'],
  severity: 'low',
  title: (snapshot) => `The copy of ${snapshotSource(snapshot) ?? 'an EBS snapshot'} takes longer than was asked`,
  why: 'Until it is done, a recovery from the copies has older data than was promised.',
  respond: (_, e) => [
    {
      do: 'See how far it is:',
      run: aws`ec2 describe-snapshots --snapshot-ids ${e.resources[0]?.name ?? unknownName} --region ${e.region}`,
    },
    'Ask for a longer time, spread the copies, or have the quota for the throughput of copies raised.',
  ],
  falsePositives: ['Nobody depends on the time, and the copy is done later.'],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/time-based-copies.html'],
})
