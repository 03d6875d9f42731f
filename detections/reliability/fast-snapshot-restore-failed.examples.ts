import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function restore(detail: object) {
  return serviceEvent('aws.ec2', 'EBS Fast Snapshot Restore State-change Notification', {
    'snapshot-id': 'snap-1234567890abcdef0',
    state: 'disabled',
    zone: 'us-east-1a',
    ...detail,
  })
}

export default defineExamples({
  fires: [
    {
      event: restore({
        message: 'Server.InsufficientCapacity - There was insufficient capacity available to satisfy the request',
      }),
      title: 'Fast restore of EBS snapshot snap-1234567890abcdef0 in us-east-1a ended by itself',
      severity: 'low',
    },
    {
      event: restore({
        'snapshot-id': undefined,
        zone: undefined,
        message:
          'Client.InvalidSnapshot.InvalidState - The requested snapshot transitioned to an invalid state (Error)',
      }),
      title: 'Fast restore of an EBS snapshot ended by itself',
    },
  ],
  silent: [
    { event: sample('ebs/fast-snapshot-restore-optimizing.json'), because: 'it begins' },
    { event: restore({ message: 'Client.UserInitiated - Lifecycle state transition' }), because: 'somebody ended it' },
  ],
})
