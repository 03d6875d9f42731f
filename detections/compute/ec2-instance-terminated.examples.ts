import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ec2/terminated.json'),
      title: 'EC2 instance i-1234567890abcdef0 was terminated',
      severity: 'medium',
    },
  ],
  silent: [{ event: sample('ec2/shutting-down.json'), because: 'the end comes with an event of its own' }],
})
