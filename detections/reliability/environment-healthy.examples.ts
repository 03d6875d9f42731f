import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('elasticbeanstalk/health-ok.json'),
      title: 'Beanstalk environment myEnvironment is healthy again',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('elasticbeanstalk/health-severe.json'), because: 'it is not' }],
})
