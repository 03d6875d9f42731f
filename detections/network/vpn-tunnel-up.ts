import { networkStatus, sessionInWords } from '../../shared/sources/services/networkmanager.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(networkStatus, {
  id: 'network/vpn-tunnel-up',
  detail: { changeType: ['VPN-CONNECTION-IPSEC-UP', 'VPN-CONNECTION-BGP-ESTABLISH', 'CONNECT_PEER_BGP_UP'] },
  closes: 'network/vpn-tunnel-down',
  onlyCloses: true,
  severity: 'information',
  title: sessionInWords,
  ending: (d) => ({
    title: sessionInWords(d),
    since: 'it went down',
    why: 'Traffic can go over it again.',
  }),
  why: 'Traffic can go over it again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/network-manager/latest/tgwnm/monitoring-events.html'],
})
