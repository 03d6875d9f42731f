import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { launchedInWords, readLaunch, stepsToStop } from '../requests/compute/instance-launch.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/instances-launched-in-bulk',
  calls: ['ec2:RunInstances', 'ec2:RequestSpotInstances', 'ec2:RequestSpotFleet', 'ec2:CreateFleet'],
  where: (e) => readLaunch(e).count >= 20,
  severity: 'medium',
  title: (e) => `${e.actor.name} ${asked(e)} at once`,
  why: 'Somebody who mines coins launches as many machines as the account allows, and the bill grows by the hour.',
  respond: (e) => [
    ...stepsToStop(readLaunch(e), e.region),
    `Ask ${e.actor.name} what so many are needed for.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A load test, a render job or a data job needs many machines for some hours.'],
  mitre: ['T1496', 'T1578.002'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFleet.html',
  ],
})

function asked(e: ApiCall): string {
  // The capacity of a fleet may count processors instead of instances.
  return /Fleet$/.test(e.action.name) ? `asked for a fleet of capacity ${readLaunch(e).count}` : launchedInWords(e)
}
