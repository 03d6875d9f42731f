import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, requestParameters: object) => apiCall(name, { requestParameters: { ...requestParameters } })

export default defineExamples({
  fires: [
    {
      event: call('ecs:UpdateService', { cluster: 'main', service: 'orders', taskDefinition: 'orders:7' }),
      title: 'alice changed what ECS service orders runs for the first time',
      severity: 'low',
    },
    {
      event: call('autoscaling:UpdateAutoScalingGroup', {
        autoScalingGroupName: 'web',
        launchTemplate: { launchTemplateId: 'lt-0abc', version: '1' },
      }),
      title: 'alice changed what Auto Scaling group web runs for the first time',
    },
    {
      event: call('glue:UpdateJob', {
        jobName: 'nightly',
        jobUpdate: { command: { name: 'glueetl', scriptLocation: 's3://example-scripts/nightly.py' } },
      }),
      title: 'alice changed what Glue job nightly runs for the first time',
    },
    {
      event: call('states:UpdateStateMachine', {
        stateMachineArn: 'arn:aws:states:us-east-1:111122223333:stateMachine:orders',
        definition: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      }),
      title: 'alice changed what state machine orders runs for the first time',
    },
  ],
  silent: [
    { event: call('ecs:UpdateService', { service: 'orders', desiredCount: 4 }), because: 'only their number changes' },
    {
      event: call('autoscaling:UpdateAutoScalingGroup', { autoScalingGroupName: 'web', maxSize: 4 }),
      because: 'only its size changes',
    },
  ],
})
