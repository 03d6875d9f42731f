import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { closedHealthEvent } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: closedHealthEvent('health/account-ec2-retirement-scheduled.json'),
      title: 'AWS Health, done or called off: EC2 instance retirement scheduled for i-1234567890abcdef0',
    },
  ],
  silent: [{ event: sample('health/account-ec2-retirement-scheduled.json'), because: 'it is still to come' }],
})
