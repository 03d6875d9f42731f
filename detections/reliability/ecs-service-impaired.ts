import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import {
  ecsServiceAction,
  problemOf,
  reasonOf,
  type ServiceAction,
  serviceInWords,
} from '../../shared/sources/services/ecs-service.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecsServiceAction, {
  id: 'reliability/ecs-service-impaired',
  detail: {
    eventType: ['WARN', 'ERROR'],
    // It comes as an event of its own, too.
    eventName: [{ 'anything-but': ['SERVICE_DEPLOYMENT_FAILED'] }],
  },
  severity,
  gravest: 'medium',
  flaps: true,
  title: (action, e) => {
    const reason = action.eventName === 'SERVICE_TASK_PLACEMENT_FAILURE' ? reasonOf(action) : undefined
    return `${capitalized(serviceInWords(e.resources))} ${problemOf(action)}${reason === undefined ? '' : `: ${reason}`}`
  },
  window: { minutes: 24 * 60 },
  why: (action) =>
    severity(action) === 'low'
      ? 'The service works; it is slower to change its tasks, or one of them gets no requests.'
      : 'The service has fewer tasks than it was to have, or none: it may be slow, or down.',
  respond: (action, e) => [
    ...stepsFor(action),
    {
      do: 'See its tasks and what it says of them:',
      run: aws`ecs describe-services --cluster ${action.clusterArn ?? unknownName} --services ${e.resources[0]?.arn ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ({ eventName }) =>
    eventName === 'SERVICE_TASK_PLACEMENT_FAILURE'
      ? ['The cluster grows and has room a few minutes later; this alert is ended then.']
      : ['A deployment changes the tasks, and the service is steady a few minutes later; this alert is ended then.'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html'],
})

const mild = new Set([
  'ECS_OPERATION_THROTTLED',
  'SERVICE_DISCOVERY_INSTANCE_UNHEALTHY',
  'SERVICE_DISCOVERY_OPERATION_THROTTLED',
  'SERVICE_HEALTH_UNKNOWN',
  'VPC_LATTICE_TARGET_UNHEALTHY',
])

function severity({ eventName, eventType }: ServiceAction): Severity {
  if (mild.has(eventName ?? '')) return 'low'
  return eventType === 'WARN' && eventName !== 'SERVICE_TASK_START_IMPAIRED' ? 'low' : 'medium'
}

function stepsFor({ eventName, reason }: ServiceAction): readonly string[] {
  switch (eventName) {
    case 'SERVICE_TASK_PLACEMENT_FAILURE':
      if (reason === 'RESOURCE:FARGATE')
        return [
          'Let it use FARGATE beside FARGATE_SPOT, or more Availability Zones; there may be capacity again within minutes.',
        ]
      return [
        'Add container instances, or make the tasks smaller; see that the capacity provider of the cluster grows.',
      ]
    case 'SERVICE_TASK_START_IMPAIRED':
      return [
        'Read the log of a task that stopped, and its reason: a wrong image, a health check, a secret that cannot be read.',
      ]
    case 'SERVICE_TASK_CONFIGURATION_FAILURE':
      return ['See that ECS may assume the roles of the task, and that what its definition names is there.']
    default:
      return []
  }
}
