import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function deployment(detail: object) {
  return serviceEvent('aws.codedeploy', 'CodeDeploy Deployment State-change Notification', detail)
}

export default defineExamples({
  fires: [
    {
      event: sample('codedeploy/deployment-failed.json'),
      title: 'Deployment of myApplication to group myDeploymentGroup failed',
      severity: 'medium',
    },
    {
      event: deployment({ application: 'orders', deploymentGroup: 'production', state: 'STOP' }),
      title: 'Deployment of orders to group production was stopped',
    },
    { event: deployment({ deploymentId: 'd-123456789', state: 'FAILURE' }), title: 'A deployment failed' },
  ],
  silent: [
    { event: sample('codedeploy/instance-failed.json'), because: 'the deployment tells whether one instance matters' },
    { event: sample('codedeploy/deployment-started.json'), because: 'it began' },
    { event: deployment({ application: 'orders', state: 'READY' }), because: 'it waits for its traffic, as it is to' },
  ],
})
