import { aws } from '../../shared/core/shell-command.ts'
import { networkStatus, sessionInWords } from '../../shared/sources/services/networkmanager.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(networkStatus, {
  id: 'network/vpn-tunnel-down',
  detail: { changeType: ['VPN-CONNECTION-IPSEC-DOWN', 'VPN-CONNECTION-BGP-DOWN', 'CONNECT_PEER_BGP_DOWN'] },
  severity: 'medium',
  title: sessionInWords,
  window: { minutes: 60 },
  why: ({ connectPeerArn }) =>
    connectPeerArn === undefined
      ? 'What talks over it goes over the other tunnel, or not at all where that is down as well.'
      : 'No routes are told over it: what is behind the peer is reached by its other peering, or not at all.',
  respond: (d, e) => [
    ...ifKnown(d.vpnConnectionArn && e.resources[0]?.name, (id) => ({
      do: 'See the state of both tunnels, and since when:',
      run: aws`ec2 describe-vpn-connections --vpn-connection-ids ${id} --query VpnConnections[].VgwTelemetry --region ${d.region ?? e.region}`,
    })),
    'Look at the router at the other end: whether it runs, has its way to the internet, and proposes the same encryption.',
    'Where only BGP is down, compare the AS numbers and the inside addresses at both ends.',
  ],
  falsePositives: ['AWS replaces the endpoint of a tunnel, one at a time; AWS Health announces it.'],
  references: [
    'https://docs.aws.amazon.com/network-manager/latest/tgwnm/monitoring-events.html',
    'https://docs.aws.amazon.com/vpn/latest/s2svpn/Troubleshooting.html',
  ],
})
