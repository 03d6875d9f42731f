import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: closed('health/account-elb-api-issue.json'),
      title: 'The trouble that AWS had is over: Elastic Load Balancing API issue',
    },
  ],
  silent: [{ event: sample('health/account-elb-api-issue.json'), because: 'it goes on' }],
})

function closed(path: string): unknown {
  return JSON.parse(JSON.stringify(sample(path)).replace('"statusCode":"open"', '"statusCode":"closed"'))
}
