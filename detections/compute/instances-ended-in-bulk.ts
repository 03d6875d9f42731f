import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { fleets, isFromService } from '../requests/callers.ts'
import { otherCalls, stopActor } from '../steps.ts'

const many = 10

export default defineCallDetection({
  id: 'compute/instances-ended-in-bulk',
  calls: ['ec2:TerminateInstances', 'ec2:StopInstances'],
  where: (e) => !isFromService(e, fleets) || isAtOnce(e),
  window: { minutes: 10, threshold: many, distinct: instancesOf },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${e.action.name}`,
  severity: (e) => {
    if (!isTerminated(e)) return 'medium'
    return isAtOnce(e) ? 'high' : 'medium'
  },
  title: (e) => {
    const verb = isTerminated(e) ? 'terminated' : 'stopped'
    return isAtOnce(e)
      ? `${e.actor.name} ${verb} ${instancesOf(e).length} EC2 instances at once`
      : `${e.actor.name} ${verb} ${many} EC2 instances or more within 10 minutes`
  },
  why: (e) =>
    isTerminated(e)
      ? 'Many machines went down in a short time, and none of them comes back.'
      : 'Many machines went down in a short time, and with them what they serve.',
  respond: (e) => [
    `Ask ${e.actor.name} at once whether it was meant.`,
    stopActor(e),
    ...otherCalls(e),
    isTerminated(e)
      ? 'Build what is needed anew, from its AMI or its snapshots.'
      : 'Start what is needed again: what was stopped keeps its disks.',
  ],
  falsePositives: (e) => [`A test environment is ${isTerminated(e) ? 'taken down' : 'stopped for the night'}.`],
  mitre: ['T1485', 'T1489'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html',
  ],
})

function isTerminated({ action }: ApiCall): boolean {
  return action.name === 'TerminateInstances'
}

function instancesOf({ request }: ApiCall): readonly string[] {
  return listAt(request, 'instancesSet', 'items').flatMap((item) => textAt(item, 'instanceId') ?? [])
}

function isAtOnce(e: ApiCall): boolean {
  return instancesOf(e).length >= many
}
