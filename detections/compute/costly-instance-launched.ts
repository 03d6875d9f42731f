import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isCostly, launchedInWords, readLaunch, stepsToStop } from '../requests/compute/instance-launch.ts'
import { magnitudeOf } from '../requests/magnitude.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/costly-instance-launched',
  calls: ['ec2:RunInstances', 'ec2:RequestSpotInstances', 'ec2:RequestSpotFleet', 'ec2:CreateFleet'],
  where: (e) => isCostly(readLaunch(e).type),
  severity: (e) => {
    // Which of the types that it names a fleet will take is not known yet.
    if (isFleet(e)) return 'medium'
    const { count, type = '' } = readLaunch(e)
    return count >= 5 || /^(?:p|trn)\d|\.metal/.test(type) ? 'high' : 'medium'
  },
  title: (e) =>
    isFleet(e)
      ? `${e.actor.name} asked for a fleet that may take instances of type ${readLaunch(e).type} for the first time`
      : `${e.actor.name} ${launchedInWords(e)} for the first time`,
  why: 'Machines with graphics cards or of the largest sizes are what intruders launch to mine coins at your cost.',
  respond: (e) => [
    ...stepsToStop(readLaunch(e), e.region),
    `Ask ${e.actor.name} what it is for, and how long it will run.`,
    ...otherCalls(e),
    {
      do: 'Look for more of them in the other regions; see which regions are open:',
      run: aws`account list-regions --region-opt-status-contains ENABLED ENABLED_BY_DEFAULT`,
    },
  ],
  falsePositives: ['A team starts to train models, to render, or to run a large database.'],
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${readLaunch(e).type ?? ''}`,
  firstSeen: (e) => {
    const { type = '', count } = readLaunch(e)
    return `${e.account.id} ${e.region} ${lastingName(e.actor)} ${type} ${magnitudeOf(count)}`
  },
  mitre: ['T1496', 'T1578.002'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html',
  ],
})

function isFleet({ action }: ApiCall): boolean {
  return action.name.endsWith('Fleet')
}
