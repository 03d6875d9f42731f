import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ebs/copy-snapshot-missed-duration.json'),
      title: 'The copy of EBS snapshot snap-00987654321fedcba takes longer than was asked',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.ec2', 'EBS Copy Snapshot Missed Completion Duration', { event: 'copySnapshot' }),
      title: 'The copy of an EBS snapshot takes longer than was asked',
    },
  ],
  silent: [{ event: sample('ebs/snapshot-copysnapshot-succeeded.json'), because: 'the copy is done' }],
})
