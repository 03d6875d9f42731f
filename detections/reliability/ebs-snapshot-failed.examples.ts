import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function snapshot(detail: object) {
  return serviceEvent('aws.ec2', 'EBS Snapshot Notification', {
    event: 'createSnapshot',
    result: 'failed',
    cause: '',
    snapshot_id: 'arn:aws:ec2::us-east-1:snapshot/snap-01234567',
    source: 'arn:aws:ec2::us-east-1:volume/vol-01234567',
    ...detail,
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('ebs/snapshot-copysnapshot-failed.json'),
      title: 'The copy of EBS snapshot snap-76543210 failed: there is no new backup',
      severity: 'medium',
    },
    {
      event: snapshot({}),
      title: 'The snapshot of EBS volume vol-01234567 failed: there is no new backup',
      severity: 'medium',
    },
    {
      event: sample('ebs/snapshot-archivesnapshot-failed.json'),
      title: 'EBS snapshot snap-01234567890abcdef could not be archived: it stays in the standard tier',
      severity: 'low',
    },
    {
      event: sample('ebs/snapshot-restoresnapshot-failed.json'),
      title: 'EBS snapshot snap-01234567890abcdef could not be taken out of the archive: it cannot be used yet',
      severity: 'medium',
    },
    {
      event: snapshot({ event: 'anotherRequest' }),
      title: 'EBS snapshot snap-01234567: anotherRequest failed',
    },
    {
      event: snapshot({ snapshot_id: undefined, source: undefined }),
      title: 'The snapshot of an EBS volume failed: there is no new backup',
    },
  ],
  silent: [
    { event: sample('ebs/snapshot-createsnapshot-succeeded.json'), because: 'the snapshot is there' },
    { event: sample('ebs/snapshot-sharesnapshot-succeeded.json'), because: 'it is another account that did something' },
    { event: sample('ebs/copy-snapshot-missed-duration.json'), because: 'the copy is late, and not lost' },
  ],
})
