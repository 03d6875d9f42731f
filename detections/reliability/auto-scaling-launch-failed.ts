import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { groupInWords, scalingActivity } from '../../shared/sources/services/autoscaling.ts'
import { launchProblem } from '../../shared/sources/services/launch-problem.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(scalingActivity, {
  id: 'reliability/auto-scaling-launch-failed',
  detailTypes: ['EC2 Instance Launch Unsuccessful'],
  severity: 'medium',
  flaps: true,
  title: (activity, e) => {
    const problem = launchProblem(activity)
    return `${capitalized(groupInWords(e.resources))} cannot launch instances${problem === undefined ? '' : `: ${problem.words}`}`
  },
  // Auto Scaling tries again and again: it is one thing until a launch succeeds.
  window: { minutes: 24 * 60 },
  why: 'The group has fewer instances than it was to have: it does not grow with the load, and replaces none that fails.',
  respond: (activity, e) => [
    ...[launchProblem(activity)?.first].filter((step) => step !== undefined),
    {
      do: 'See what it tried, and what EC2 answered:',
      run: aws`autoscaling describe-scaling-activities --auto-scaling-group-name ${activity.AutoScalingGroupName ?? unknownName} --max-items 5 --region ${e.region}`,
    },
  ],
  falsePositives: ['Another Availability Zone or instance type had capacity, and the next try succeeded.'],
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/CHAP_Troubleshooting.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html',
  ],
})
