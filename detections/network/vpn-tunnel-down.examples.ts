import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('networkmanager/vpn-ipsec-down.json'),
      title: 'The IPsec session of VPN tunnel 198.51.100.7 (vpn-1234567890abcdef0) is down',
      severity: 'medium',
    },
    {
      event: sample('networkmanager/vpn-bgp-down.json'),
      title: 'The BGP session of VPN tunnel 198.51.100.7 (vpn-1234567890abcdef0) is down',
    },
    {
      event: sample('networkmanager/connect-peer-bgp-down.json'),
      title: 'The BGP session of Connect peer connect-peer-1234567890abcdef0 is down',
    },
    {
      event: serviceEvent('aws.networkmanager', 'Network Manager Status Update', {
        changeType: 'VPN-CONNECTION-IPSEC-DOWN',
      }),
      title: 'The IPsec session of a VPN tunnel is down',
    },
  ],
  silent: [
    { event: sample('networkmanager/vpn-ipsec-up.json'), because: 'it is up' },
    { event: sample('networkmanager/connect-peer-bgp-up.json'), because: 'it is up' },
  ],
})
