import { aws } from '../../shared/core/shell-command.ts'
import { appRunnerOperation, operationInWords } from '../../shared/sources/services/apprunner.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(appRunnerOperation, {
  id: 'delivery/app-runner-failed',
  detail: { operationStatus: [{ suffix: 'Failed' }] },
  severity: 'medium',
  title: (operation) => operationInWords(operation),
  window: { minutes: 24 * 60 },
  why: ({ operationStatus }) =>
    operationStatus === 'DeploymentFailed' || operationStatus === 'UpdateServiceFailed'
      ? 'The service goes on running the version before.'
      : 'The service is not in the state that somebody wanted.',
  respond: ({ serviceName, serviceId }, e) => [
    ...(serviceName === undefined || serviceId === undefined
      ? []
      : [
          {
            do: 'Read what the service wrote about it:',
            run: aws`logs get-log-events --log-group-name /aws/apprunner/${serviceName}/${serviceId}/service --log-stream-name events --limit 20 --region ${e.region}`,
          },
        ]),
    'Most often the image cannot be pulled, or the program does not answer its health check in time.',
  ],
  falsePositives: ['A later deployment went through already.'],
  references: [
    'https://docs.aws.amazon.com/apprunner/latest/dg/monitor-ev.html',
    'https://docs.aws.amazon.com/apprunner/latest/dg/monitor-cwl.html',
  ],
})
