import { text } from '../read-leniently.ts'
import { resourceName } from '../resource-name.ts'
import { namedResource } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const status = {
  changeType: text,
  region: text,
  edgeLocation: text,
  vpnConnectionArn: text,
  attachmentArn: text,
  connectPeerArn: text,
  outsideIpAddress: text,
  peerAsn: text,
}

export type NetworkStatus = Detail<typeof status>

/**
 * A tunnel of a VPN, or a Connect peer, of a network that is registered with Network Manager lost its IPsec or BGP session, or has it
 * again. The event comes in us-west-2, the home of Network Manager, whatever the region of the tunnel.
 * @see https://docs.aws.amazon.com/network-manager/latest/tgwnm/monitoring-events.html
 * @see https://docs.aws.amazon.com/network-manager/latest/cloudwan/cloudwan-cloudwatch-events.html
 */
export const networkStatus = defineService({
  source: 'aws.networkmanager',
  detailTypes: ['Network Manager Status Update'],
  detail: status,
  resources: (e) => [
    ...ofArn('AWS::EC2::VPNConnection', e.vpnConnectionArn),
    ...ofArn('AWS::NetworkManager::ConnectPeer', e.connectPeerArn),
    ...ofArn('AWS::NetworkManager::SiteToSiteVpnAttachment', e.attachmentArn),
  ],
  matter: (e) => `${protocolOf(e)} ${e.outsideIpAddress ?? ''}`.trim(),
  what: sessionInWords,
  lines: ({ region, edgeLocation, peerAsn }) => [
    ...(region === undefined ? [] : [`The VPN is in ${region}`]),
    ...(edgeLocation === undefined ? [] : [`Edge location ${edgeLocation}`]),
    ...(peerAsn === undefined ? [] : [`Peer AS ${peerAsn}`]),
  ],
})

/** "VPN tunnel 198.51.100.7 lost its IPsec session": the address tells a tunnel by itself. */
export function sessionInWords(e: NetworkStatus): string {
  const isUp = /UP$|ESTABLISH$/.test(e.changeType ?? '')
  return `${tunnelInWords(e)} ${isUp ? 'has' : 'lost'} its ${protocolOf(e)} session${isUp ? ' again' : ''}`
}

function tunnelInWords({ connectPeerArn, outsideIpAddress, vpnConnectionArn, attachmentArn }: NetworkStatus): string {
  if (connectPeerArn !== undefined) return `Connect peer ${resourceName('', connectPeerArn)}`
  if (outsideIpAddress !== undefined) return `VPN tunnel ${outsideIpAddress}`
  const arn = vpnConnectionArn ?? attachmentArn
  return arn === undefined ? 'A VPN tunnel' : `A tunnel of VPN ${resourceName('', arn)}`
}

function protocolOf({ changeType }: NetworkStatus): string {
  return changeType?.includes('IPSEC') ? 'IPsec' : 'BGP'
}

function ofArn(type: string, arn: string | undefined) {
  return namedResource(type, arn && resourceName(type, arn), arn)
}
