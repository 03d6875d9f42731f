import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('networkmanager/vpn-ipsec-up.json'),
      title: 'The IPsec session of VPN tunnel 198.51.100.7 (vpn-1234567890abcdef0) is up',
    },
    {
      event: sample('networkmanager/vpn-bgp-established.json'),
      title: 'The BGP session of VPN tunnel 198.51.100.7 (vpn-1234567890abcdef0) is up',
    },
    {
      event: sample('networkmanager/connect-peer-bgp-up.json'),
      title: 'The BGP session of Connect peer connect-peer-1234567890abcdef0 is up',
    },
  ],
  silent: [{ event: sample('networkmanager/vpn-ipsec-down.json'), because: 'it is down' }],
})
