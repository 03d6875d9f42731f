import { aws } from '../../shared/core/shell-command.ts'
import { networkFirewall } from '../../shared/sources/services/network-firewall.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(networkFirewall, {
  id: 'network/firewall-rules-not-applied',
  detailTypes: ['Firewall Configuration Changed'],
  detail: { data: { 'Current Configuration Sync Status': ['CAPACITY_CONSTRAINED'] } },
  severity: 'medium',
  title: (_, e) =>
    `Rules do not reach firewall ${e.resources[0]?.name ?? 'unknown'}: they need more capacity than it has`,
  window: { minutes: 24 * 60 },
  why: 'The firewall goes on with the rules from before, and lets through what the new ones would drop.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.arn, (arn) => ({
      do: 'See how much of its capacity is used, and by what:',
      run: aws`network-firewall describe-firewall --firewall-arn ${arn} --query FirewallStatus.CapacityUsageSummary --region ${e.region}`,
    })),
    'Make the IP sets that its rules refer to smaller: they count with every address.',
  ],
  falsePositives: ['The change of the rules is undone already.'],
  references: ['https://docs.aws.amazon.com/network-firewall/latest/developerguide/eventbridge-events.html'],
})
