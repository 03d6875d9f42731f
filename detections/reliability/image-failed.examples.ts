import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ec2/ami-state-change-failed.json'),
      title: 'AMI ami-0abcdef1234567890 could not be made: nothing can be launched from it',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.ec2', 'EC2 AMI State Change', { State: 'failed' }),
      title: 'An AMI could not be made: nothing can be launched from it',
    },
  ],
  silent: [
    { event: sample('ec2/ami-state-change-available.json'), because: 'the image is made' },
    { event: sample('ec2/ami-state-change-deregistered.json'), because: 'it was taken away, which is told as that' },
  ],
})
