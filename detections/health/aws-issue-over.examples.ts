import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { closedHealthEvent } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: closedHealthEvent('health/account-elb-api-issue.json'),
      title: 'The trouble that AWS had is over: Elastic Load Balancing API issue',
    },
  ],
  silent: [{ event: sample('health/account-elb-api-issue.json'), because: 'it goes on' }],
})
