import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('guardduty/runtime-unhealthy-ec2.json'),
      title: 'GuardDuty does not watch the processes of instance i-0123456789abcdef0',
      severity: 'low',
    },
    {
      event: sample('guardduty/runtime-unhealthy-eks.json'),
      title: 'GuardDuty does not watch the processes of EKS cluster main',
      severity: 'medium',
    },
    {
      event: sample('guardduty/runtime-unhealthy-ecs.json'),
      title: 'GuardDuty does not watch the processes of ECS cluster web',
    },
    {
      event: serviceEvent('aws.guardduty', 'GuardDuty Runtime Protection Unhealthy', {}),
      title: 'GuardDuty does not watch the processes of an instance or a cluster',
    },
  ],
  silent: [{ event: sample('guardduty/runtime-healthy-ec2.json'), because: 'it is watched' }],
})
