import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('guardduty/runtime-healthy-ec2.json'),
      title: 'GuardDuty watches the processes of instance i-0123456789abcdef0',
    },
  ],
  silent: [{ event: sample('guardduty/runtime-unhealthy-ec2.json'), because: 'it is not watched' }],
})
