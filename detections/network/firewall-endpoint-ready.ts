import { hasFailed, networkFirewall } from '../../shared/sources/services/network-firewall.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(networkFirewall, {
  id: 'network/firewall-endpoint-ready',
  detailTypes: ['Firewall Attachment Status Changed'],
  detail: { data: { 'Current Attachment Status': ['READY'] } },
  where: (d) => !hasFailed(d),
  closes: 'network/firewall-endpoint-failed',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `An endpoint of firewall ${e.resources[0]?.name ?? 'unknown'} works`,
  ending: (_, e) => ({
    title: `An endpoint of firewall ${e.resources[0]?.name ?? 'unknown'} works again`,
    since: 'it failed',
    why: 'Traffic can go through it.',
  }),
  why: 'Traffic can go through it.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/network-firewall/latest/developerguide/eventbridge-events.html'],
})
