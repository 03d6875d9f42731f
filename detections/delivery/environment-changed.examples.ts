import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('elasticbeanstalk/environment-update-succeeded.json'),
      title: 'Beanstalk environment myEnvironment: a later change succeeded',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('elasticbeanstalk/environment-creation-started.json'), because: 'it began' }],
})
