import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('codedeploy/deployment-succeeded.json'),
      title: 'Deployment of myApplication to group myDeploymentGroup succeeded again',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('codedeploy/deployment-started.json'), because: 'it has not ended' },
    { event: sample('codedeploy/instance-failed.json'), because: 'an instance alone is not the deployment' },
  ],
})
