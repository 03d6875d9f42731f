import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/permissions-probed-by-dry-run',
  calls: [
    'ec2:Associate*',
    'ec2:Attach*',
    'ec2:Authorize*',
    'ec2:Create*',
    'ec2:Delete*',
    'ec2:Modify*',
    'ec2:RunInstances',
    'ec2:StartInstances',
    'ec2:StopInstances',
    'ec2:TerminateInstances',
  ],
  outcome: 'any',
  record: { errorCode: ['Client.DryRunOperation', 'DryRunOperation'] },
  severity: 'medium',
  title: (e) => `${e.actor.name} tried out what they may do in EC2 with dry runs of 5 calls or more`,
  why: 'Whoever finds a key first asks what it can do, and dry runs answer that without a trace in the resources.',
  respond: (e) => [
    `Ask ${e.actor.name} whether they do this, and from where.`,
    ...otherCalls(e),
    'If nobody knows of it, switch off the access key, or revoke the sessions of the role.',
  ],
  falsePositives: ['A program checks its own permissions before it begins, as some cluster tools do.'],
  window: { minutes: 30, threshold: 5, distinct: (e) => e.action.name },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  mitre: ['T1580', 'T1526'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonParameters.html'],
})
