import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: sample('ec2/stopped.json'), title: 'EC2 instance i-1234567890abcdef0 stopped', severity: 'medium' }],
  silent: [
    { event: sample('ec2/stopping.json'), because: 'it has not stopped yet' },
    { event: sample('ec2/shutting-down.json'), because: 'it is about to be terminated' },
  ],
})
