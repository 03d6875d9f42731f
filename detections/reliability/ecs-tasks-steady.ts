import { capitalized } from '../../shared/core/capitalized.ts'
import { ecsServiceAction, serviceInWords } from '../../shared/sources/services/ecs-service.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecsServiceAction, {
  id: 'reliability/ecs-tasks-steady',
  detail: { eventName: ['SERVICE_STEADY_STATE'] },
  closes: 'reliability/ecs-task-failed',
  onlyCloses: true,
  flaps: true,
  severity: 'information',
  title: (_, e) => `${capitalized(serviceInWords(e.resources))} has a task in place of the one that failed`,
  why: 'The service is healthy and has as many tasks as it was to have: what is left is to find out why one failed.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html'],
})
