import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { groupInWords, instanceRefresh } from '../../shared/sources/services/autoscaling.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(instanceRefresh, {
  id: 'reliability/instance-refresh-succeeded',
  detailTypes: ['EC2 Auto Scaling Instance Refresh Succeeded'],
  closes: 'reliability/instance-refresh-failed',
  severity: 'information',
  title: (_, e) => `${capitalized(groupInWords(e.resources))} has only new instances: its instance refresh succeeded`,
  why: 'What was to be deployed or patched is on all its instances.',
  respond: ({ AutoScalingGroupName: group = unknownName }, e) => [
    {
      do: 'See what was replaced:',
      run: aws`autoscaling describe-instance-refreshes --auto-scaling-group-name ${group} --max-records 3 --region ${e.region}`,
    },
  ],
  falsePositives: ['It is part of each deployment.'],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh.html'],
})
