import { textAt } from '../../core/json.ts'
import { jsonList, text } from '../read-leniently.ts'
import { namedResource } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const query = {
  'query-name': text,
  'query-type': text,
  'firewall-rule-group-id': text,
  'firewall-domain-list-id': text,
  'firewall-protection': text,
  'src-addr': text,
  'vpc-id': text,
  resources: jsonList,
}

export type DnsQuery = Detail<typeof query>

/**
 * DNS Firewall blocked a query, or let it through and alerts. Of the same query it tells once in a while, not each time.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-firewall-eventbridge-integration.html
 */
export const dnsQuery = defineService({
  source: 'aws.route53resolver',
  detailTypes: ['DNS Firewall Alert', 'DNS Firewall Block'],
  detail: query,
  resources: (e) => [
    ...namedResource('AWS::EC2::Instance', instanceIn(e)),
    ...namedResource('AWS::EC2::VPC', e['vpc-id']),
  ],
  matter: (e) => e['query-name'],
  what: (e, { detailType }) =>
    `DNS Firewall ${detailType.endsWith('Block') ? 'blocked' : 'saw'} a query of ${askerInWords(e)} for ${nameInWords(e)}`,
  because: (e) => (e['firewall-protection'] === undefined ? undefined : protectionInWords(e)),
  lines: (e) => [
    ...(e['src-addr'] === undefined ? [] : [`From ${e['src-addr']}`]),
    ...(e['firewall-rule-group-id'] === undefined ? [] : [`Rule group ${e['firewall-rule-group-id']}`]),
    ...(e['firewall-domain-list-id'] === undefined ? [] : [`Domain list ${e['firewall-domain-list-id']}`]),
  ],
})

/** "instance i-0123", "203.0.113.9 in vpc-0123" */
export function askerInWords(e: DnsQuery): string {
  const instance = instanceIn(e)
  if (instance !== undefined) return `instance ${instance}`
  return `${e['src-addr'] ?? 'something'}${e['vpc-id'] === undefined ? '' : ` in ${e['vpc-id']}`}`
}

/** "example.com", without the dot at its end */
export function nameInWords(e: DnsQuery): string {
  return e['query-name']?.replace(/\.$/, '') || 'a domain'
}

/** "the name looks like one that malware makes up" */
function protectionInWords(e: DnsQuery): string {
  return e['firewall-protection'] === 'DNS_TUNNELING'
    ? 'it looks as if data is carried out in the names'
    : 'the name looks like one that malware makes up'
}

function instanceIn({ resources }: DnsQuery): string | undefined {
  return resources.flatMap((one) => textAt(one, 'instance-details', 'id') ?? [])[0]
}
