import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const group =
  'arn:aws:autoscaling:us-east-1:111122223333:autoScalingGroup:d2323979-c12a-4509-a97b-4b0589c06325:autoScalingGroupName/web'

export default defineExamples({
  fires: [
    {
      event: sample('autoscaling/refresh-failed.json'),
      title:
        'The instance refresh of Auto Scaling group my-auto-scaling-group failed: it may have instances of both versions',
      severity: 'medium',
    },
    {
      event: sample('autoscaling/refresh-cancelled.json'),
      title:
        'The instance refresh of Auto Scaling group my-auto-scaling-group was cancelled: it may have instances of both versions',
    },
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Auto Scaling Instance Refresh Failed', {}),
      title: 'The instance refresh of an Auto Scaling group failed: it may have instances of both versions',
    },
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Auto Scaling Instance Refresh Rollback Started', {}, [group]),
      title: 'The instance refresh of Auto Scaling group web is rolled back: it may have instances of both versions',
    },
    {
      event: serviceEvent(
        'aws.autoscaling',
        'EC2 Auto Scaling Instance Refresh Rollback Failed',
        { AutoScalingGroupName: 'web' },
        [group],
      ),
      title:
        'The instance refresh of Auto Scaling group web failed, and so did its rollback: it may have instances of both versions',
    },
  ],
  silent: [
    { event: sample('autoscaling/refresh-succeeded.json'), because: 'all instances are new' },
    { event: sample('autoscaling/refresh-started.json'), because: 'it begins' },
    { event: sample('autoscaling/refresh-checkpoint.json'), because: 'it goes on' },
  ],
})
