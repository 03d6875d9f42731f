import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { magnitudeOf } from '../requests/magnitude.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/auto-scaling-group-grown',
  calls: ['autoscaling:CreateAutoScalingGroup', 'autoscaling:SetDesiredCapacity', 'autoscaling:UpdateAutoScalingGroup'],
  where: (e) => sizeOf(e) >= 20,
  severity: 'medium',
  title: (e) => `${e.actor.name} set ${named('Auto Scaling group', groupOf(e))} to ${sizeOf(e)} instances`,
  why: 'The group was not known to be so large; each instance costs money, and may work for somebody else.',
  respond: (e) => [
    ...ifKnown(groupOf(e), (group) => ({
      do: 'If nobody expects it, keep the group from launching more:',
      run: aws`autoscaling suspend-processes --auto-scaling-group-name ${group} --scaling-processes Launch --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what the instances are for.`,
    'Look at the launch template of the group: which image and start script do they run?',
    ...otherCalls(e),
  ],
  falsePositives: ['A service grows, or a load test is run.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${groupOf(e) ?? ''} ${magnitudeOf(sizeOf(e))}`,
  mitre: ['T1496', 'T1578.002'],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_UpdateAutoScalingGroup.html'],
})

/** What the group will run at once; what it might grow to one day costs nothing. */
function sizeOf({ request }: ApiCall): number {
  return Math.max(numberAt(request, 'desiredCapacity') ?? 0, numberAt(request, 'minSize') ?? 0)
}

function groupOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'autoScalingGroupName')
}
