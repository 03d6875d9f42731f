import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn } from '../requests/parameters.ts'
import { ifKnown, otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/domain-registered',
  calls: [
    'route53domains:AcceptDomainTransferFromAnotherAwsAccount',
    'route53domains:RegisterDomain',
    'route53domains:TransferDomain',
  ],
  severity: 'medium',
  title: (e) => {
    const done = e.action.name === 'RegisterDomain' ? 'registered' : 'took over'
    return `${e.actor.name} ${done} ${textIn(e.request, 'domainName') ?? 'a domain'} at your cost`
  },
  why: 'It is paid with your card and bears your name; intruders register domains for fraud that way.',
  respond: (e) => {
    const domain = textIn(e.request, 'domainName')
    return [
      `Ask ${e.actor.name} what the domain is for.`,
      ...ifKnown(domain, (domain) => ({
        do: 'If nobody wants it, see that it is at least not renewed; the money is not paid back:',
        run: aws`route53domains disable-domain-auto-renew --domain-name ${domain} --region us-east-1`,
      })),
      stopActor(e),
      ...otherCalls(e),
    ]
  },
  falsePositives: ['A project gets its domain.'],
  mitre: ['T1583.001'],
  references: ['https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_RegisterDomain.html'],
})
