import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function unhealthy(Cause: string) {
  return serviceEvent('aws.autoscaling', 'EC2 Instance Terminate Successful', { AutoScalingGroupName: 'web', Cause })
}

export default defineExamples({
  fires: [
    {
      event: sample('autoscaling/terminate-successful.json'),
      title: 'Auto Scaling group my-auto-scaling-group terminated an instance',
      severity: 'information',
    },
    ...[
      'an ELB system health check failure.',
      'an EC2 health check indicating it has been terminated or stopped.',
      'a EC2 instance status checks failure.',
      'EBS volume health check failure',
      'a system health-check.',
    ].map((check) => ({
      event: unhealthy(`At 2026-11-21T14:00:00Z an instance was taken out of service in response to ${check}`),
      title: 'Auto Scaling group web took out an unhealthy instance',
      severity: 'low' as const,
    })),
    ...[
      'At 2026-11-21T14:00:00Z an instance was taken out of service in response to a difference between desired and actual capacity.',
      'At 2026-11-21T14:00:00Z a monitor alarm health-check-low in state ALARM triggered policy cpu changing the desired capacity from 3 to 2.',
    ].map((cause) => ({
      event: unhealthy(cause),
      title: 'Auto Scaling group web terminated an instance',
      severity: 'information' as const,
    })),
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Instance Terminate Successful', {}),
      title: 'An Auto Scaling group terminated an instance',
    },
  ],
  silent: [
    { event: sample('autoscaling/terminate-unsuccessful.json'), because: 'it failed' },
    { event: sample('autoscaling/terminate-lifecycle-action.json'), because: 'the instance is still there' },
  ],
})
