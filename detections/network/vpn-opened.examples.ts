import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const endpoint = 'cvpn-endpoint-0123456789abcdef0'

const authorize = (rule: JsonObject) =>
  apiCall('ec2:AuthorizeClientVpnIngress', {
    requestParameters: {
      AuthorizeClientVpnIngressRequest: { ClientVpnEndpointId: endpoint, TargetNetworkCidr: '10.0.0.0/16', ...rule },
    },
  })

const connect = (record: JsonObject = {}) =>
  apiCall('ec2:CreateVpnConnection', {
    requestParameters: { type: 'ipsec.1', customerGatewayId: 'cgw-0123456789abcdef0' },
    responseElements: { vpnConnection: { vpnConnectionId: 'vpn-0123456789abcdef0', state: 'pending' } },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: connect(),
      title: 'alice created VPN connection vpn-0123456789abcdef0 to cgw-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: connect({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' }),
      title: 'alice created VPN connection vpn-0123456789abcdef0 to cgw-0123456789abcdef0',
      severity: 'low',
    },
    {
      event: apiCall('ec2:CreateClientVpnEndpoint', {
        requestParameters: { CreateClientVpnEndpointRequest: { ClientCidrBlock: '10.9.0.0/22' } },
        responseElements: { CreateClientVpnEndpointResponse: { clientVpnEndpointId: endpoint } },
      }),
      title: `alice created client VPN endpoint ${endpoint}`,
    },
    {
      event: authorize({ AuthorizeAllGroups: true }),
      title: `alice let everyone into 10.0.0.0/16 through client VPN endpoint ${endpoint}`,
    },
    {
      event: authorize({ AccessGroupId: 'S-1-2-34-1234567890' }),
      title: `alice let a group into 10.0.0.0/16 through client VPN endpoint ${endpoint}`,
    },
  ],
  silent: [
    {
      event: apiCall('ec2:RevokeClientVpnIngress', {
        requestParameters: {
          RevokeClientVpnIngressRequest: { ClientVpnEndpointId: endpoint, TargetNetworkCidr: '10.0.0.0/16' },
        },
      }),
      because: 'the way in was closed',
    },
    { event: connect({ errorCode: 'Client.InvalidCustomerGatewayID.NotFound' }), because: 'there is no connection' },
  ],
})
