import { actorOf } from '../../shared/core/detection.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isProgram } from '../requests/callers.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/instance-secrets-read-in-bulk',
  calls: ['ec2:DescribeInstanceAttribute', 'ec2:GetPasswordData'],
  // Passwords are asked for without naming an attribute.
  record: { requestParameters: { attribute: ['userData', { exists: false }] } },
  outcome: 'any',
  readOnlyCalls: true,
  severity: 'medium',
  title: (e) => `${e.actor.name} asked for the start scripts or Windows passwords of 10 instances or more`,
  why: 'Start scripts often hold passwords, and somebody goes through your instances to collect them.',
  respond: (e) => [
    `Ask ${e.actor.name} whether they do this; if not, switch off the access key, or revoke the sessions of the role.`,
    ...otherCalls(e),
    'Replace every secret that stands in a start script, and keep it in Secrets Manager instead.',
  ],
  falsePositives: ['A security scanner looks for secrets in start scripts; it is told once for the same instances.'],
  window: { minutes: 10, threshold: 10, distinct: (e) => textAt(e.request, 'instanceId') ?? '' },
  groupBy: actorOf,
  // A scanner looks at the same machines each night.
  firstSeen: (e) => (isProgram(e) ? `${actorOf(e)} ${e.region} ${textAt(e.request, 'instanceId') ?? ''}` : undefined),
  mitre: ['T1552.005', 'T1555', 'T1580'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceAttribute.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetPasswordData.html',
  ],
})
