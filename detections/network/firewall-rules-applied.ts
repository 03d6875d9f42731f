import { networkFirewall } from '../../shared/sources/services/network-firewall.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(networkFirewall, {
  id: 'network/firewall-rules-applied',
  detailTypes: ['Firewall Configuration Changed'],
  detail: { data: { 'Current Configuration Sync Status': ['IN_SYNC'] } },
  closes: 'network/firewall-rules-not-applied',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `Rules reached firewall ${e.resources[0]?.name ?? 'unknown'}`,
  why: 'The firewall goes by the new rules.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/network-firewall/latest/developerguide/eventbridge-events.html'],
})
