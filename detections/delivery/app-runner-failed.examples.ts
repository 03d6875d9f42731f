import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function operation(operationStatus: string, detail: object = {}) {
  return serviceEvent('aws.apprunner', 'AppRunner Service Operation Status Change', { operationStatus, ...detail })
}

export default defineExamples({
  fires: [
    {
      event: sample('apprunner/deployment-failed.json'),
      title: 'Deployment of App Runner service my-app failed',
      severity: 'medium',
    },
    {
      event: operation('ResumeServiceFailed', { serviceName: 'my-app' }),
      title: 'Resuming of App Runner service my-app failed',
    },
    { event: operation('CreateServiceFailed'), title: 'Creation of an App Runner service failed' },
  ],
  silent: [
    { event: operation('DeploymentStarted'), because: 'it began' },
    { event: sample('apprunner/service-running.json'), because: 'it tells of the status, which the operation tells' },
  ],
})
