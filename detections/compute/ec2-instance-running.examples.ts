import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ec2/running.json'),
      title: 'EC2 instance i-1234567890abcdef0 is running',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('ec2/pending.json'), because: 'it does not run yet' }],
})
