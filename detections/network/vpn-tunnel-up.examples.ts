import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('networkmanager/vpn-ipsec-up.json'),
      title: 'VPN tunnel 198.51.100.7 has its IPsec session again',
    },
    {
      event: sample('networkmanager/vpn-bgp-established.json'),
      title: 'VPN tunnel 198.51.100.7 has its BGP session again',
    },
    {
      event: sample('networkmanager/connect-peer-bgp-up.json'),
      title: 'Connect peer connect-peer-1234567890abcdef0 has its BGP session again',
    },
  ],
  silent: [{ event: sample('networkmanager/vpn-ipsec-down.json'), because: 'it is down' }],
})
