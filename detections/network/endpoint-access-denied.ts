import { isAws, lastingName } from '../../shared/core/actor.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import { aws } from '../../shared/core/shell-command.ts'

export default defineDetection({
  id: 'network/endpoint-access-denied',
  on: 'network-activity',
  pattern: { detail: { errorCode: ['VpceAccessDenied'] } },
  where: (e) => !isAws(e.actor),
  severity: 'low',
  title: (e) => `${e.actor.name} was denied ${e.action.service}:${e.action.name} at VPC endpoint ${e.endpoint}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${e.endpoint}`,
  why: 'The policy of the endpoint keeps data in: somebody in the network may be carrying it out, with credentials of their own.',
  respond: (e) => [
    `Find out which machine has the address ${e.network.kind === 'ip' ? e.network.address : 'of the call'}, and what runs there.`,
    {
      do: 'See what the policy of the endpoint allows:',
      run: aws`ec2 describe-vpc-endpoints --vpc-endpoint-ids ${e.endpoint} --region ${e.region}`,
    },
    'If the call is expected, let the policy allow just that.',
  ],
  falsePositives: ['A program uses something that the policy of the endpoint does not allow yet.'],
  mitre: ['T1567.002', 'T1537'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-network-events-with-cloudtrail.html',
    'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  ],
})
