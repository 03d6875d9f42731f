import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('autoscaling/refresh-succeeded.json'),
      title: 'Auto Scaling group my-auto-scaling-group has only new instances: its instance refresh succeeded',
      severity: 'information',
    },
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Auto Scaling Instance Refresh Succeeded', {}),
      title: 'An Auto Scaling group has only new instances: its instance refresh succeeded',
    },
  ],
  silent: [{ event: sample('autoscaling/refresh-checkpoint.json'), because: 'it is not done' }],
})
