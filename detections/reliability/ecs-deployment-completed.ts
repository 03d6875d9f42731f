import { ecsDeployment, serviceInWords } from '../../shared/sources/services/ecs-service.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecsDeployment, {
  id: 'reliability/ecs-deployment-completed',
  detail: { eventName: ['SERVICE_DEPLOYMENT_COMPLETED'] },
  closes: 'reliability/ecs-deployment-failed',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `The deployment of ${serviceInWords(e.resources)} completed: it has all its tasks`,
  ending: (_, e) => ({
    title: `The deployment of ${serviceInWords(e.resources)} completed: it has all its tasks`,
    since: 'one failed',
    why: 'The service works; where the deployment that failed was rolled back, with its former version.',
  }),
  why: 'The service works; where the deployment that failed was rolled back, with its former version.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html'],
})
