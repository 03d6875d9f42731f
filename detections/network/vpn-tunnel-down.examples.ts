import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('networkmanager/vpn-ipsec-down.json'),
      title: 'VPN tunnel 198.51.100.7 lost its IPsec session',
      severity: 'medium',
    },
    {
      event: sample('networkmanager/vpn-bgp-down.json'),
      title: 'VPN tunnel 198.51.100.7 lost its BGP session',
    },
    {
      event: sample('networkmanager/connect-peer-bgp-down.json'),
      title: 'Connect peer connect-peer-1234567890abcdef0 lost its BGP session',
    },
    {
      event: serviceEvent('aws.networkmanager', 'Network Manager Status Update', {
        changeType: 'VPN-CONNECTION-IPSEC-DOWN',
      }),
      title: 'A VPN tunnel lost its IPsec session',
    },
  ],
  silent: [
    { event: sample('networkmanager/vpn-ipsec-up.json'), because: 'it is up' },
    { event: sample('networkmanager/connect-peer-bgp-up.json'), because: 'it is up' },
  ],
})
