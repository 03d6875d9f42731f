import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: closed('health/account-ec2-retirement-scheduled.json'),
      title: 'AWS Health: EC2 instance retirement scheduled for i-1234567890abcdef0: done or called off',
    },
  ],
  silent: [{ event: sample('health/account-ec2-retirement-scheduled.json'), because: 'it is still to come' }],
})

function closed(path: string): unknown {
  return JSON.parse(JSON.stringify(sample(path)).replace('"statusCode":"open"', '"statusCode":"closed"'))
}
