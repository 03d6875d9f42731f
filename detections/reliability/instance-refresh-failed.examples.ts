import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('autoscaling/refresh-failed.json'),
      title:
        'Instance refresh of Auto Scaling group my-auto-scaling-group failed: it may have instances of both versions',
      severity: 'medium',
    },
    {
      event: sample('autoscaling/refresh-cancelled.json'),
      title:
        'Instance refresh of Auto Scaling group my-auto-scaling-group was cancelled: it may have instances of both versions',
    },
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Auto Scaling Instance Refresh Failed', {}),
      title: 'Instance refresh of an Auto Scaling group failed: it may have instances of both versions',
    },
  ],
  silent: [
    { event: sample('autoscaling/refresh-succeeded.json'), because: 'all instances are new' },
    { event: sample('autoscaling/refresh-started.json'), because: 'it begins' },
    { event: sample('autoscaling/refresh-checkpoint.json'), because: 'it goes on' },
  ],
})
