import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ebs/multi-volume-snapshots-createsnapshots-failed.json'),
      title: 'The snapshots of EBS volumes vol-01234567 and vol-012345678 failed: there is no new backup',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.ec2', 'EBS Multi-Volume Snapshots Completion Status', { result: 'failed' }),
      title: 'The snapshots of several EBS volumes failed: there is no new backup',
    },
  ],
  silent: [
    { event: sample('ebs/multi-volume-snapshots-createsnapshots-succeeded.json'), because: 'all snapshots are there' },
  ],
})
