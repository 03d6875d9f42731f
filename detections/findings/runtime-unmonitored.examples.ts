import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

function issue(other: string) {
  return changedSample('guardduty/runtime-unhealthy-ec2.json', ['No Agent Reporting:Agent disconnected', other])
}

export default defineExamples({
  fires: [
    {
      event: sample('guardduty/runtime-unhealthy-eks.json'),
      title: 'GuardDuty does not see what runs on EKS cluster example-cluster',
      severity: 'low',
    },
    {
      event: sample('guardduty/runtime-unhealthy-ecs.json'),
      title: 'GuardDuty does not see what runs on ECS cluster example-cluster',
    },
    {
      event: sample('guardduty/runtime-unhealthy-ec2.json'),
      title: 'GuardDuty does not see what runs on EC2 instance i-0123456789abcdef0',
    },
    {
      event: serviceEvent('aws.guardduty', 'GuardDuty Runtime Protection Unhealthy', {}),
      title: 'GuardDuty does not see what runs on an instance or cluster',
      severity: 'low',
    },
  ],
  silent: [
    { event: sample('guardduty/runtime-healthy-eks.json'), because: 'it is seen' },
    {
      event: issue('Agent Not Provisioned:Instances with exclusion tags are excluded from Runtime Monitoring.'),
      because: 'somebody left it out',
    },
    { event: issue('No Agent Reporting:Waiting for SSM notification'), because: 'it just started' },
  ],
})
