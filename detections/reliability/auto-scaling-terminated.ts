import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { groupInWords, scalingActivity, wasUnhealthy } from '../../shared/sources/services/autoscaling.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(scalingActivity, {
  id: 'reliability/auto-scaling-terminated',
  detailTypes: ['EC2 Instance Terminate Successful'],
  closes: 'reliability/auto-scaling-terminate-failed',
  flaps: true,
  severity: (activity) => (wasUnhealthy(activity) ? 'low' : 'information'),
  gravest: 'low',
  title: (activity, e) =>
    `${capitalized(groupInWords(e.resources))} ${wasUnhealthy(activity) ? 'took out an unhealthy instance' : 'terminated an instance'}`,
  ending: (_, e) => ({
    title: `${capitalized(groupInWords(e.resources))} terminates instances again`,
    since: 'it could not',
    why: 'The group terminated an instance; whether the one that it could not terminate is gone, its activities show.',
  }),
  window: { minutes: 24 * 60 },
  why: (activity) =>
    wasUnhealthy(activity)
      ? 'What ran on the instance had failed or did not answer; until another one is launched the group is smaller.'
      : 'The group shrank, or somebody terminated the instance.',
  respond: (activity, e) => [
    {
      do: 'See what it did, and why:',
      run: aws`autoscaling describe-scaling-activities --auto-scaling-group-name ${activity.AutoScalingGroupName ?? unknownName} --max-items 5 --region ${e.region}`,
    },
  ],
  falsePositives: (activity) =>
    wasUnhealthy(activity)
      ? ['Somebody stopped or terminated the instance, which counts as unhealthy then.']
      : ['It shrinks with the load, as it is meant to.'],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html'],
})
