import { aws } from '../../shared/core/shell-command.ts'
import { networkFirewall } from '../../shared/sources/services/network-firewall.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(networkFirewall, {
  id: 'network/firewall-endpoint-failed',
  detailTypes: ['Firewall Attachment Status Changed'],
  detail: { data: { 'Current Attachment Status': ['FAILED', 'ERROR'] } },
  severity: 'medium',
  title: (_, e) => `An endpoint of firewall ${e.resources[0]?.name ?? 'unknown'} failed`,
  window: { minutes: 60 },
  why: 'What a route sends through the endpoint does not arrive.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.arn, (arn) => ({
      do: 'See what the firewall says of it:',
      run: aws`network-firewall describe-firewall --firewall-arn ${arn} --query FirewallStatus.SyncStates --region ${e.region}`,
    })),
    'Mostly its subnet has no free address, or KMS does not let it use the key.',
    'Until it works, send the traffic of this zone through the endpoint of another one.',
  ],
  falsePositives: ['A firewall that is being made, and carries nothing yet.'],
  references: [
    'https://docs.aws.amazon.com/network-firewall/latest/developerguide/eventbridge-events.html',
    'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-troubleshooting-endpoint-failures.html',
  ],
})
