import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { groupInWords, instanceRefresh, outcomeOf } from '../../shared/sources/services/autoscaling.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(instanceRefresh, {
  id: 'reliability/instance-refresh-failed',
  detailTypes: [
    'EC2 Auto Scaling Instance Refresh Cancelled',
    'EC2 Auto Scaling Instance Refresh Failed',
    'EC2 Auto Scaling Instance Refresh Rollback Failed',
    'EC2 Auto Scaling Instance Refresh Rollback Started',
  ],
  severity: (_, { detailType }) => (detailType.endsWith('Cancelled') ? 'low' : 'medium'),
  gravest: 'medium',
  title: (_, e) =>
    `The instance refresh of ${groupInWords(e.resources)} ${outcomeOf(e)}: it may have instances of both versions`,
  why: 'Some instances may be new and some old, and those that are still old lack what was to be deployed or patched.',
  respond: ({ AutoScalingGroupName: group = unknownName, InstanceRefreshId: id = unknownName }, e) => [
    {
      do: 'See why, and how far it came:',
      run: aws`autoscaling describe-instance-refreshes --auto-scaling-group-name ${group} --instance-refresh-ids ${id} --region ${e.region}`,
    },
    'Where new instances do not become healthy, read the log of one before it is terminated.',
    {
      do: 'When the cause is gone, start again:',
      run: aws`autoscaling start-instance-refresh --auto-scaling-group-name ${group} --region ${e.region}`,
    },
  ],
  falsePositives: (_, { detailType }) =>
    detailType.endsWith('Cancelled')
      ? ['Somebody cancelled it, or a pipeline did to start another.']
      : ['Another refresh was started since, and succeeds.'],
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html',
  ],
})
