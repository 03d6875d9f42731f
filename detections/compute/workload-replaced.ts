import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/workload-replaced',
  calls: ['autoscaling:UpdateAutoScalingGroup', 'ecs:UpdateService', 'glue:UpdateJob', 'states:UpdateStateMachine'],
  where: (e) => givesOther(e),
  // The text of a state machine is hidden.
  masked: ['definition'],
  severity: 'low',
  title: (e) => `${e.actor.name} changed what ${thingOf(e)} runs for the first time`,
  why: 'It runs with the role and the network that were there before, and does what its new code says.',
  respond: (e) => [
    `Ask ${e.actor.name} whether the change was meant, and why it did not come through the pipeline.`,
    'Compare what it runs now with your repository: the image, the script, the start script or the steps.',
    ...otherCalls(e),
  ],
  falsePositives: ['A pipeline or a person deploys it for the first time.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${thingOf(e)} ${lastingName(e.actor)}`,
  mitre: ['T1525', 'T1648'],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_UpdateAutoScalingGroup.html',
    'https://docs.aws.amazon.com/glue/latest/webapi/API_UpdateJob.html',
    'https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateStateMachine.html',
  ],
})

/** Whether the call says what is to run, and not only how many of it or with which settings. */
function givesOther({ action, request }: ApiCall): boolean {
  switch (action.service) {
    case 'autoscaling':
      return ['launchTemplate', 'launchConfigurationName', 'mixedInstancesPolicy'].some(
        (name) => at(request, name) !== undefined,
      )
    case 'ecs':
      return textAt(request, 'taskDefinition') !== undefined
    case 'glue':
      return textAt(request, 'jobUpdate', 'command', 'scriptLocation') !== undefined
    default:
      return at(request, 'definition') !== undefined
  }
}

function thingOf({ action, request }: ApiCall): string {
  switch (action.service) {
    case 'autoscaling':
      return named('Auto Scaling group', textAt(request, 'autoScalingGroupName'))
    case 'ecs':
      return named('ECS service', nameIn(textAt(request, 'service')))
    case 'glue':
      return named('Glue job', textAt(request, 'jobName'))
    default:
      return named('state machine', nameIn(textAt(request, 'stateMachineArn')))
  }
}
