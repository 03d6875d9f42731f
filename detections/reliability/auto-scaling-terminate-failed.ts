import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { groupInWords, scalingActivity } from '../../shared/sources/services/autoscaling.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(scalingActivity, {
  id: 'reliability/auto-scaling-terminate-failed',
  detailTypes: ['EC2 Instance Terminate Unsuccessful'],
  severity: 'medium',
  flaps: true,
  title: (_, e) => `${capitalized(groupInWords(e.resources))} cannot terminate instances`,
  window: { minutes: 24 * 60 },
  why: 'The instance goes on to cost money, and may still get work although the group counts it as gone or unhealthy.',
  respond: (activity, e) => [
    {
      do: 'See what it tried, and what EC2 answered:',
      run: aws`autoscaling describe-scaling-activities --auto-scaling-group-name ${activity.AutoScalingGroupName ?? unknownName} --max-items 5 --region ${e.region}`,
    },
    ...ifKnown(activity.EC2InstanceId, (id) => [
      {
        do: 'See whether the instance is protected from termination:',
        run: aws`ec2 describe-instance-attribute --instance-id ${id} --attribute disableApiTermination --region ${e.region}`,
      },
      {
        do: 'Where it is protected and is to go, take the protection away:',
        run: aws`ec2 modify-instance-attribute --instance-id ${id} --no-disable-api-termination --region ${e.region}`,
      },
      {
        do: 'Then terminate it:',
        run: aws`ec2 terminate-instances --instance-ids ${id} --region ${e.region}`,
      },
    ]),
  ],
  falsePositives: ['Somebody protected the instance on purpose, to look into it.'],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html'],
})
