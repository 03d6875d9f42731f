import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { groupInWords, scalingActivity } from '../../shared/sources/services/autoscaling.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(scalingActivity, {
  id: 'reliability/auto-scaling-terminated',
  detailTypes: ['EC2 Instance Terminate Successful'],
  closes: 'reliability/auto-scaling-terminate-failed',
  flaps: true,
  severity: 'information',
  title: (_, e) => `${capitalized(groupInWords(e.resources))} terminated an instance`,
  ending: (_, e) => ({
    title: `${capitalized(groupInWords(e.resources))} terminates instances again`,
    since: 'it could not',
    why: 'The group terminated an instance; whether the one that it could not terminate is gone, its activities show.',
  }),
  window: { minutes: 24 * 60 },
  why: 'The group shrank, or took out an instance that was unhealthy.',
  respond: (activity, e) => [
    {
      do: 'See what it did, and why:',
      run: aws`autoscaling describe-scaling-activities --auto-scaling-group-name ${activity.AutoScalingGroupName ?? unknownName} --max-items 5 --region ${e.region}`,
    },
  ],
  falsePositives: ['It shrinks with the load, as it is meant to.'],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html'],
})
