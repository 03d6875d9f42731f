import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { groupInWords, scalingActivity } from '../../shared/sources/services/autoscaling.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(scalingActivity, {
  id: 'reliability/auto-scaling-launched',
  detailTypes: ['EC2 Instance Launch Successful'],
  closes: 'reliability/auto-scaling-launch-failed',
  flaps: true,
  severity: 'information',
  title: (_, e) => `${capitalized(groupInWords(e.resources))} launched an instance`,
  ending: (_, e) => ({
    title: `${capitalized(groupInWords(e.resources))} launches instances again`,
    since: 'it could not',
    why: 'What kept it from launching instances is over; it may need a while until it has all of them.',
  }),
  window: { minutes: 24 * 60 },
  why: 'The group grew, or replaced an instance.',
  respond: (activity, e) => [
    {
      do: 'See what it did, and why:',
      run: aws`autoscaling describe-scaling-activities --auto-scaling-group-name ${activity.AutoScalingGroupName ?? unknownName} --max-items 5 --region ${e.region}`,
    },
  ],
  falsePositives: ['It grows with the load, as it is meant to.'],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html'],
})
