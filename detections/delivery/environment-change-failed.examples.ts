import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function environment(Status: string, detail: object = {}) {
  return serviceEvent('aws.elasticbeanstalk', 'Elastic Beanstalk resource status change', { Status, ...detail })
}

export default defineExamples({
  fires: [
    {
      event: sample('elasticbeanstalk/environment-update-failed.json'),
      title: 'Beanstalk environment myEnvironment could not be updated',
      severity: 'medium',
    },
    {
      event: sample('elasticbeanstalk/managed-update-failed.json'),
      title: 'Beanstalk environment myEnvironment could not update its platform',
      severity: 'low',
    },
    {
      event: environment('Environment creation failed', { EnvironmentName: 'web-prod' }),
      title: 'Beanstalk environment web-prod could not be created',
    },
    { event: environment('Environment termination failed'), title: 'A Beanstalk environment could not be terminated' },
  ],
  silent: [
    { event: environment('Environment update started', { EnvironmentName: 'web-prod' }), because: 'it began' },
    { event: sample('elasticbeanstalk/instance-added.json'), because: 'instances come and go with the load' },
  ],
})
