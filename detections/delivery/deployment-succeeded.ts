import { codeDeployDeployment, deploymentInWords } from '../../shared/sources/services/codedeploy.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(codeDeployDeployment, {
  id: 'delivery/deployment-succeeded',
  detail: { state: ['SUCCESS'] },
  closes: 'delivery/deployment-failed',
  onlyCloses: true,
  severity: 'information',
  title: (deployment) => `${deploymentInWords(deployment)} succeeded again`,
  why: 'A later deployment to the group succeeded. It may be the rollback: then the version before runs.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-cloudwatch-events.html'],
})
