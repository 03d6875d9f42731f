import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { groupInWords, scalingActivity, wasUnhealthy } from '../../shared/sources/services/autoscaling.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(scalingActivity, {
  id: 'reliability/auto-scaling-keeps-replacing',
  detailTypes: ['EC2 Instance Terminate Successful'],
  where: (activity) => wasUnhealthy(activity),
  severity: 'medium',
  title: (_, e) => `${capitalized(groupInWords(e.resources))} takes out one unhealthy instance after the other`,
  window: { minutes: 60, threshold: 3 },
  why: 'Instances fail soon after they start: the group has fewer that work than it was to have, or none.',
  respond: (activity, e) => [
    {
      do: 'See which health check they failed, and how long each had run:',
      run: aws`autoscaling describe-scaling-activities --auto-scaling-group-name ${activity.AutoScalingGroupName ?? unknownName} --max-items 20 --region ${e.region}`,
    },
    'Read the log of one that starts: a release that does not answer, or a grace period shorter than its start, is the most frequent cause.',
    'Roll the release or the launch template back where one was changed before it began.',
  ],
  falsePositives: ['Somebody stopped or terminated several instances, which count as unhealthy then.'],
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html',
  ],
})
