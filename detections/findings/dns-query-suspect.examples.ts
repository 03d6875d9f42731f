import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('route53resolver/dns-firewall-alert.json'),
      title: 'Instance i-05746eb48123455e0 asked for 15.3.4.32.in-addr.arpa, and DNS Firewall let it',
      severity: 'medium',
    },
    {
      event: sample('route53resolver/dns-firewall-block.json'),
      title: 'Instance i-05746eb48123455e0 asked for 15.3.4.32.in-addr.arpa, and DNS Firewall refused',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.route53resolver', 'DNS Firewall Block', {
        'query-name': 'tracker.example.com.',
        'src-addr': '10.0.0.7',
        'vpc-id': 'vpc-0123456789abcdef0',
      }),
      title: '10.0.0.7 in vpc-0123456789abcdef0 asked for tracker.example.com, and DNS Firewall refused',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.route53resolver', 'DNS Firewall Alert', {}),
      title: 'Something asked for a domain, and DNS Firewall let it',
    },
  ],
  silent: [
    {
      event: serviceEvent('aws.route53resolver', 'Outpost Resolver Status Change', {}),
      because: 'it is about no query',
    },
  ],
})
