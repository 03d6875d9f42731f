import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('service-event/shared-snapshot-volume-created.json'),
      title: 'Another account made a disk of EBS snapshot snap-0e83092ae538da583',
      severity: 'medium',
    },
    {
      event: serviceEvent('ec2:SharedSnapshotCopyInitiated', {
        serviceEventDetails: { snapshotId: 'snap-0123456789abcdef0' },
      }),
      title: 'Another account copied EBS snapshot snap-0123456789abcdef0',
    },
  ],
  silent: [
    { event: sample('service-event/kms-rotate-key.json'), because: 'AWS rotates a key' },
    {
      event: serviceEvent('ec2:BidEvictedEvent', { serviceEventDetails: { instanceIdSet: ['i-0123456789abcdef0'] } }),
      because: 'a spot instance is taken back',
    },
  ],
})
