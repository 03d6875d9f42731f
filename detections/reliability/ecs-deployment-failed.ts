import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { type Deployment, ecsDeployment, serviceInWords } from '../../shared/sources/services/ecs-service.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecsDeployment, {
  id: 'reliability/ecs-deployment-failed',
  detail: { eventName: ['SERVICE_DEPLOYMENT_FAILED'] },
  severity: 'medium',
  title: (deployment, e) => `The deployment of ${serviceInWords(e.resources)} failed${causeOf(deployment)}`,
  why: 'The new version does not run; the old one does where it was kept or is rolled back, and else the service has too few tasks.',
  respond: (_, e) => [
    {
      do: 'See whether it is rolled back, and which version runs:',
      run: aws`ecs describe-services --cluster ${e.resources[1]?.arn ?? unknownName} --services ${e.resources[0]?.arn ?? unknownName} --query services[].deployments --region ${e.region}`,
    },
    {
      do: 'See what the service says of its tasks:',
      run: aws`ecs describe-services --cluster ${e.resources[1]?.arn ?? unknownName} --services ${e.resources[0]?.arn ?? unknownName} --query services[].events[:10].message --region ${e.region}`,
    },
    {
      do: 'List the tasks that stopped; aws ecs describe-tasks says why each did:',
      run: aws`ecs list-tasks --cluster ${e.resources[1]?.arn ?? unknownName} --service-name ${e.resources[0]?.name ?? unknownName} --desired-status STOPPED --region ${e.region}`,
    },
  ],
  falsePositives: ['Somebody tests the deployment circuit breaker.'],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  ],
})

/** ": its tasks do not start", as far as it is one of what AWS documents. */
function causeOf({ reason = '' }: Deployment): string {
  if (/task failed to start/i.test(reason)) return ': its tasks do not start'
  if (/health check/i.test(reason)) return ': its tasks fail their health checks'
  return /alarm/i.test(reason) ? ': an alarm stopped it' : ''
}
