import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ecsDeployment, serviceInWords } from '../../shared/sources/services/ecs-service.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecsDeployment, {
  id: 'reliability/ecs-deployment-rolled-back',
  detail: { eventName: ['SERVICE_DEPLOYMENT_IN_PROGRESS'], reason: [{ wildcard: '*rolling back*' }] },
  // That it failed is told by itself.
  severity: 'information',
  title: (_, e) => `${capitalized(serviceInWords(e.resources))} is rolled back to its former version`,
  why: 'What was to be deployed is not live; the service goes on as it was before.',
  respond: (_, e) => [
    {
      do: 'See which version runs:',
      run: aws`ecs describe-services --cluster ${e.resources[1]?.arn ?? unknownName} --services ${e.resources[0]?.arn ?? unknownName} --query services[].deployments --region ${e.region}`,
    },
    'See that whoever deployed knows it: a pipeline may say that it succeeded.',
  ],
  falsePositives: ['Somebody tests the deployment circuit breaker.'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html'],
})
