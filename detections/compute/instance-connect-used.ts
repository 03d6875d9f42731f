import { lastingName } from '../../shared/core/actor.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/instance-connect-used',
  calls: ['ec2-instance-connect:SendSSHPublicKey'],
  severity: 'low',
  title: (e) => {
    const user = textAt(e.request, 'instanceOSUser')
    const as = user === undefined ? '' : ` as ${user}`
    return `${e.actor.name} got SSH access to ${textAt(e.request, 'instanceId') ?? 'an EC2 instance'}${as} for the first time`
  },
  why: 'EC2 Instance Connect lets whoever may call it onto a machine, without a key of their own there.',
  respond: (e) => [
    `Ask ${e.actor.name} whether they logged in.`,
    ...otherCalls(e),
    'If nobody knows of it, cut the instance off with a security group that lets nothing through, and keep its disk.',
  ],
  falsePositives: ['Somebody new begins to work on the machines.'],
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  mitre: ['T1021.004', 'T1098.004'],
  references: ['https://docs.aws.amazon.com/ec2-instance-connect/latest/APIReference/API_SendSSHPublicKey.html'],
})
