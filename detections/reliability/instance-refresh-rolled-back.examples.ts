import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Auto Scaling Instance Refresh Rollback Succeeded', {
        AutoScalingGroupName: 'web',
      }),
      title: 'Auto Scaling group web is as it was before its instance refresh',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('autoscaling/refresh-succeeded.json'), because: 'it went forward' }],
})
