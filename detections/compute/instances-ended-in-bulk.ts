import type { ApiCall } from '../../shared/core/event.ts'
import { listAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/instances-ended-in-bulk',
  calls: ['ec2:TerminateInstances', 'ec2:StopInstances'],
  where: (e) => countOf(e) >= 10,
  severity: (e) => (e.action.name === 'TerminateInstances' ? 'high' : 'medium'),
  title: (e) => {
    const verb = e.action.name === 'TerminateInstances' ? 'terminated' : 'stopped'
    return `${e.actor.name} ${verb} ${countOf(e)} EC2 instances at once`
  },
  why: 'One call took down many machines; what was terminated does not come back.',
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

function countOf({ request }: ApiCall): number {
  return listAt(request, 'instancesSet', 'items').length
}
