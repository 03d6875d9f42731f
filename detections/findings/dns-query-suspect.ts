import { aws } from '../../shared/core/shell-command.ts'
import { askerInWords, dnsQuery, nameInWords } from '../../shared/sources/services/dns-firewall.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(dnsQuery, {
  id: 'findings/dns-query-suspect',
  severity: (d, { detailType }) =>
    d['firewall-protection'] === undefined && detailType.endsWith('Block') ? 'low' : 'medium',
  gravest: 'medium',
  title: (d, { detailType }) =>
    `DNS Firewall ${detailType.endsWith('Block') ? 'blocked' : 'saw'} a query of ${askerInWords(d)} for ${nameInWords(d)}`,
  groupBy: (d, e) => `${e.account.id} ${e.region} ${askerInWords(d)} ${e.detailType}`,
  window: { minutes: 24 * 60 },
  why: (_, { detailType }) =>
    detailType.endsWith('Block')
      ? 'A program in there may be malware: this way is shut to it, another may be open.'
      : 'A program in there may be malware, and has the address that it asked for.',
  respond: (d, e) => [
    ...ifKnown(d['firewall-domain-list-id'], (id) => ({
      do: 'See by which list the name was known:',
      run: aws`route53resolver get-firewall-domain-list --firewall-domain-list-id ${id} --region ${e.region}`,
    })),
    'On the machine, find the program that asks: its logs, its open connections, and what was installed last.',
    'Where it is malware, take the instance out of its groups, keep a snapshot of its disk, and replace it.',
  ],
  falsePositives: [
    'A person or a mail filter followed a link.',
    'A long name of a tracker or a CDN that looks made up.',
  ],
  references: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-firewall-eventbridge-integration.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/firewall-advanced.html',
  ],
})
