import { capitalized } from '../../shared/core/capitalized.ts'
import { ecsServiceAction, serviceInWords } from '../../shared/sources/services/ecs-service.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecsServiceAction, {
  id: 'reliability/ecs-service-steady',
  detail: { eventName: ['SERVICE_STEADY_STATE'] },
  closes: 'reliability/ecs-service-impaired',
  onlyCloses: true,
  flaps: true,
  severity: 'information',
  title: (_, e) => `${capitalized(serviceInWords(e.resources))} has all its tasks again`,
  why: 'The service is healthy and has as many tasks as it was to have: nothing is left to do but to find out why it had not.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html'],
})
