import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { answered, asked, askedFlag } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/vpn-opened',
  calls: ['ec2:AuthorizeClientVpnIngress', 'ec2:CreateClientVpnEndpoint', 'ec2:CreateVpnConnection'],
  severity: 'medium',
  title: (e) => `${e.actor.name} ${deedOf(e)}`,
  why: 'A VPN is a way into the network that passes by its firewalls, and it stays open until somebody takes it down.',
  respond: (e) => [...close(e), `Ask ${e.actor.name} who or what is at the other end.`],
  falsePositives: ['An office, a data centre or a team gets the access that it was promised.'],
  mitre: ['T1133'],
  references: [
    'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPC_VPN.html',
    'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/what-is.html',
  ],
})

function deedOf(e: ApiCall): string {
  switch (e.action.name) {
    case 'CreateVpnConnection': {
      const to = asked(e, 'customerGatewayId')
      return `created ${named('VPN connection', connectionOf(e))}${to === undefined ? '' : ` to ${to}`}`
    }
    case 'CreateClientVpnEndpoint':
      return `created ${named('client VPN endpoint', endpointOf(e))}`
    default: {
      const everyone = askedFlag(e, 'authorizeAllGroups') === true ? 'everyone' : 'a group'
      return `let ${everyone} into ${asked(e, 'targetNetworkCidr') ?? 'a network'} through ${named('client VPN endpoint', endpointOf(e))}`
    }
  }
}

function close(e: ApiCall): readonly Step[] {
  switch (e.action.name) {
    case 'CreateVpnConnection':
      return ifKnown(connectionOf(e), (id) => ({
        do: 'If it is not expected, delete it:',
        run: aws`ec2 delete-vpn-connection --vpn-connection-id ${id} --region ${e.region}`,
      }))
    case 'CreateClientVpnEndpoint':
      return ifKnown(endpointOf(e), (id) => ({
        do: 'If it is not expected, delete it, once its networks are disassociated:',
        run: aws`ec2 delete-client-vpn-endpoint --client-vpn-endpoint-id ${id} --region ${e.region}`,
      }))
    default:
      return ifKnown(endpointOf(e), (id) => ({
        do: 'See who may go where, and revoke what is not expected:',
        run: aws`ec2 describe-client-vpn-authorization-rules --client-vpn-endpoint-id ${id} --region ${e.region}`,
      }))
  }
}

function connectionOf(e: ApiCall): string | undefined {
  return answered(e, 'vpnConnection', 'vpnConnectionId')
}

function endpointOf(e: ApiCall): string | undefined {
  return asked(e, 'clientVpnEndpointId') ?? answered(e, 'clientVpnEndpointId')
}
