import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

const many = 10

export default defineCallDetection({
  id: 'compute/instances-ended-in-bulk',
  calls: ['ec2:TerminateInstances', 'ec2:StopInstances'],
  // Auto Scaling and others that work with a role of the account end machines all day, one at a time.
  where: (e) => e.network.kind !== 'aws-service' || isAtOnce(e),
  window: { minutes: 10, threshold: many, distinct: instancesOf },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${e.action.name}`,
  severity: (e) => {
    if (e.action.name === 'StopInstances') return 'medium'
    return isAtOnce(e) ? 'high' : 'medium'
  },
  title: (e) => {
    const verb = e.action.name === 'TerminateInstances' ? 'terminated' : 'stopped'
    return isAtOnce(e)
      ? `${e.actor.name} ${verb} ${instancesOf(e).length} EC2 instances at once`
      : `${e.actor.name} ${verb} ${many} EC2 instances or more within 10 minutes`
  },
  why: 'Many machines went down in a short time; what was terminated does not come back.',
  respond: (e) => [
    `Ask ${e.actor.name} at once whether it was meant; if not, switch off their credentials before you repair.`,
    ...otherCalls(e),
    'Start what was stopped; build what was terminated anew from its AMI or its snapshots.',
  ],
  falsePositives: ['A test environment is taken down, or stopped for the night.'],
  mitre: ['T1485', 'T1489'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html',
  ],
})

function instancesOf({ request }: ApiCall): readonly string[] {
  return listAt(request, 'instancesSet', 'items').flatMap((item) => textAt(item, 'instanceId') ?? [])
}

function isAtOnce(e: ApiCall): boolean {
  return instancesOf(e).length >= many
}
