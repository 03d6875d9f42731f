import { cloudtrailServiceEvent, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const used = (action: string, userIdentity: object) =>
  cloudtrailServiceEvent(action, {
    userIdentity: { ...userIdentity, invokedBy: 'ec2.amazonaws.com' },
    serviceEventDetails: { snapshotId: 'snap-0123456789abcdef0' },
  })

export default defineExamples({
  fires: [
    {
      event: used('ec2:SharedSnapshotVolumeCreated', { accountId: '123456789012' }),
      title: 'Account 123456789012 made a disk of shared EBS snapshot snap-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: used('ec2:SharedSnapshotCopyInitiated', { accountId: '123456789012' }),
      title: 'Account 123456789012 copied shared EBS snapshot snap-0123456789abcdef0',
    },
    {
      event: used('ec2:SharedSnapshotCopyInitiated', {}),
      title: 'Somebody copied shared EBS snapshot snap-0123456789abcdef0',
    },
  ],
  silent: [
    {
      event: sample('cloudtrail-service-event/shared-snapshot-volume-created.json'),
      because: 'the account itself launched an instance from a public image',
    },
    {
      event: used('ec2:SharedSnapshotCopyInitiated', { accountId: '111122223333' }),
      because: 'the account itself copied it',
    },
    { event: sample('cloudtrail-service-event/kms-rotate-key.json'), because: 'AWS rotates a key' },
    {
      event: cloudtrailServiceEvent('ec2:BidEvictedEvent', {
        serviceEventDetails: { instanceIdSet: ['i-0123456789abcdef0'] },
      }),
      because: 'a spot instance is taken back',
    },
  ],
})
