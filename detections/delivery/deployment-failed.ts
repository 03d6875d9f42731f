import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { codeDeployDeployment, deploymentInWords } from '../../shared/sources/services/codedeploy.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(codeDeployDeployment, {
  id: 'delivery/deployment-failed',
  detail: { state: ['FAILURE', 'STOP'] },
  severity: 'medium',
  title: (deployment) => `${deploymentInWords(deployment)} ${deployment.state === 'STOP' ? 'was stopped' : 'failed'}`,
  window: { minutes: 24 * 60 },
  why: ({ state }) =>
    state === 'STOP'
      ? 'Somebody or an alarm stopped it: without a rollback, some of the group run the new version, and the others the one before.'
      : 'Without a rollback, some of the group run the new version, and the others the one before.',
  respond: ({ deploymentId = unknownName }, e) => [
    {
      do: 'See why, and whether it was rolled back:',
      run: aws`deploy get-deployment --deployment-id ${deploymentId} --query deploymentInfo.[errorInformation,rollbackInfo,deploymentOverview] --region ${e.region}`,
    },
    {
      do: 'See on which instances or functions it failed:',
      run: aws`deploy list-deployment-targets --deployment-id ${deploymentId} --target-filters TargetStatus=Failed --region ${e.region}`,
    },
    'Where it was not rolled back, deploy the version before again.',
  ],
  falsePositives: ({ state }) => [
    state === 'STOP'
      ? 'Somebody stopped the deployment on purpose.'
      : 'It was rolled back, and nobody waits for the change.',
  ],
  references: [
    'https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-cloudwatch-events.html',
    'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html',
  ],
})
