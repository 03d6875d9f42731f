import { text } from '../read-leniently.ts'
import { type Detail, defineService } from './service.ts'

const deployment = { application: text, deploymentGroup: text, deploymentId: text, state: text }

export type Deployment = Detail<typeof deployment>

/**
 * A deployment changed its state. Whether it is a rollback, and why one failed, is not in it.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-cloudwatch-events.html
 * @see https://github.com/awsdocs/amazon-cloudwatch-events-user-guide/blob/master/doc_source/EventTypes.md
 */
export const codeDeployDeployment = defineService({
  source: 'aws.codedeploy',
  detailTypes: ['CodeDeploy Deployment State-change Notification'],
  detail: deployment,
  resources: ({ application, deploymentGroup }) => {
    const name = [application, deploymentGroup].filter((part) => part !== undefined).join('/')
    return name === '' ? [] : [{ type: 'AWS::CodeDeploy::DeploymentGroup', name, arn: undefined }]
  },
  what: (deployment) => `${deploymentInWords(deployment)} ${stateInWords(deployment.state)}`,
  lines: ({ deploymentId }) => (deploymentId === undefined ? [] : [`Deployment ${deploymentId}`]),
})

/** "Deployment of orders to group production" */
export function deploymentInWords({ application, deploymentGroup }: Deployment): string {
  const group = deploymentGroup === undefined ? '' : ` to group ${deploymentGroup}`
  return application === undefined ? `A deployment${group}` : `Deployment of ${application}${group}`
}

function stateInWords(state: string | undefined): string {
  switch (state) {
    case 'FAILURE':
      return 'failed'
    case 'STOP':
      return 'was stopped'
    case 'SUCCESS':
      return 'succeeded'
    case 'START':
      return 'began'
    default:
      return state === undefined ? 'changed its state' : `is ${state.toLowerCase()}`
  }
}
