import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ec2/ami-state-change-deregistered.json'),
      title: 'AMI ami-0abcdef1234567890 was deregistered: nothing can be launched from it',
      severity: 'information',
    },
    {
      event: sample('ec2/ami-state-change-disabled.json'),
      title: 'AMI ami-0abcdef1234567890 was disabled: nothing can be launched from it',
    },
    {
      event: serviceEvent('aws.ec2', 'EC2 AMI State Change', { State: 'disabled' }),
      title: 'An AMI was disabled: nothing can be launched from it',
    },
  ],
  silent: [{ event: sample('ec2/ami-state-change-available.json'), because: 'the image is made' }],
})
