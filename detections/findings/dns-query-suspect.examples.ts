import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('route53resolver/dns-firewall-alert.json'),
      title: 'DNS Firewall saw a query of instance i-05746eb48123455e0 for 15.3.4.32.in-addr.arpa',
      severity: 'medium',
    },
    {
      event: sample('route53resolver/dns-firewall-block.json'),
      title: 'DNS Firewall blocked a query of instance i-05746eb48123455e0 for 15.3.4.32.in-addr.arpa',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.route53resolver', 'DNS Firewall Block', {
        'query-name': 'tracker.example.com.',
        'src-addr': '10.0.0.7',
        'vpc-id': 'vpc-0123456789abcdef0',
      }),
      title: 'DNS Firewall blocked a query of 10.0.0.7 in vpc-0123456789abcdef0 for tracker.example.com',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.route53resolver', 'DNS Firewall Alert', {}),
      title: 'DNS Firewall saw a query of something for a domain',
    },
  ],
  silent: [
    {
      event: serviceEvent('aws.route53resolver', 'Outpost Resolver Status Change', {}),
      because: 'it is about no query',
    },
  ],
})
