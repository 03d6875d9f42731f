import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { ecsClusterOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/container-service-stopped',
  calls: ['ecs:DeleteService', 'ecs:UpdateService'],
  where: (e) => isDeleted(e) || numberAt(e.request, 'desiredCount') === 0,
  severity: 'medium',
  title: (e) => {
    const verb = isDeleted(e) ? 'deleted' : 'stopped'
    return `${e.actor.name} ${verb} ${named('ECS service', serviceOf(e))} of cluster ${ecsClusterOf(e)}`
  },
  why: 'None of its containers runs any more, so what it serves is down.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was meant.`,
    ...ifKnown(isDeleted(e) ? undefined : serviceOf(e), (service) => ({
      do: 'If not, start it again with as many tasks as it had:',
      run: aws`ecs update-service --cluster ${ecsClusterOf(e)} --service ${service} --desired-count COUNT --region ${e.region}`,
    })),
    ...(isDeleted(e) ? ['If not, create it again from its definition in your repository.'] : []),
  ],
  falsePositives: (e) => [isDeleted(e) ? 'A service is retired.' : 'A test environment is stopped for the night.'],
  mitre: ['T1489'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteService'
}

function serviceOf({ request }: ApiCall): string | undefined {
  return nameIn(textAt(request, 'service'))
}
