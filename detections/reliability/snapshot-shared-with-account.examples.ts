import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ebs/snapshot-sharesnapshot-succeeded.json'),
      title: 'Account 012345678901 shared EBS snapshot snap-01234567 with this account',
      severity: 'information',
    },
    {
      event: serviceEvent('aws.ec2', 'EBS Snapshot Notification', { event: 'shareSnapshot', result: 'succeeded' }),
      title: 'An EBS snapshot was shared with this account',
    },
  ],
  silent: [{ event: sample('ebs/snapshot-createsnapshot-succeeded.json'), because: 'the account made it itself' }],
})
