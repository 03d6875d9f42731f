import { aws } from '../../shared/core/shell-command.ts'
import { appRunnerOperation, operationInWords } from '../../shared/sources/services/apprunner.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(appRunnerOperation, {
  id: 'delivery/app-runner-failed',
  detail: { operationStatus: [{ suffix: 'Failed' }] },
  severity: 'medium',
  title: (operation) => operationInWords(operation),
  window: { minutes: 24 * 60 },
  why: ({ operationStatus }) => whatItMeans(operationStatus),
  respond: ({ serviceName, serviceId }, e) => [
    ...(serviceName === undefined || serviceId === undefined
      ? []
      : [
          {
            do: 'Read what the service wrote about it, as that an image cannot be pulled or a health check is not answered in time:',
            run: aws`logs get-log-events --log-group-name /aws/apprunner/${serviceName}/${serviceId}/service --log-stream-name events --limit 20 --region ${e.region}`,
          },
        ]),
    'Mend that, and try again.',
  ],
  falsePositives: ['A later try went through already.'],
  references: [
    'https://docs.aws.amazon.com/apprunner/latest/dg/monitor-ev.html',
    'https://docs.aws.amazon.com/apprunner/latest/dg/monitor-cwl.html',
  ],
})

/** @see https://docs.aws.amazon.com/apprunner/latest/dg/monitor-ev.html */
function whatItMeans(status: string | undefined): string {
  switch (status) {
    case 'CreateServiceFailed':
      return 'The service does not run: nobody is served.'
    case 'ResumeServiceFailed':
      return 'The service stays paused: nobody is served.'
    case 'PauseServiceFailed':
    case 'DeleteServiceFailed':
      return 'The service goes on running, and costing money.'
    default:
      return 'The service goes on running the version before.'
  }
}
